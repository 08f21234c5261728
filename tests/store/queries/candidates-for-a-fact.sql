select figure.id,
  figure.document_id as documentId,
  figure.metric,
  figure.unit,
  figure.value,
  figure.low,
  figure.high,
  figure.qualifier,
  figure.currency,
  figure.subgroup,
  figure.disease,
  figure.measure,
  figure.assertion,
  figure.relation,
  figure.parent_id as parentId,
  figure.region_id as regionId,
  figure.date_start as dateStart,
  figure.date_end as dateEnd,
  figure.date_precision as datePrecision,
  figure.published_on as publishedOn,
  source.name as source,
  source.reliability,
  figure.cluster_id as clusterId,
  figure.is_corrected as corrected,
  figure.is_pinned as pinned,
  case when figure.review_status = 1 then 1 else 0 end as needsReview,
  null as excerpt
from figure
left join source on source.id = figure.source_id
where (not exists (select document.id from document where document.id = figure.document_id and document.is_confidential = 1)
  and figure.review_status != ?)
and ((figure.region_id = ? and figure.metric = ? and figure.measure = ? and figure.date_end >= ? and figure.date_end <= ? and coalesce(figure.low, figure.value, figure.high) <= ? and coalesce(figure.high, figure.value, figure.low) >= ?) or (figure.region_id = ? and figure.metric = ? and figure.measure = ? and figure.date_end >= ? and figure.date_end <= ? and coalesce(figure.low, figure.value, figure.high) <= ? and coalesce(figure.high, figure.value, figure.low) >= ?))
order by figure.id desc
limit ?;
-- [3,"g99072",8,1,17223,17229,16,8,"g99072",9,1,17223,17229,16,8,1000]
