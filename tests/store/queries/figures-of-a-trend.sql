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
  case when figure.review_status = 1 then 1 else 0 end as needsReview
from figure
left join source on source.id = figure.source_id
where (not exists (select document.id from document where document.id = figure.document_id and document.is_confidential = 1)
  and figure.review_status != ?
  and figure.metric = ?
  and figure.region_id in (select region_closure.descendant_id from region_closure where region_closure.ancestor_id = ?))
order by figure.id;
-- [3,0,"IRQ"]
