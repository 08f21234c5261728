with figure as (select *
  from figure_history
  where updated_at < ?
  and (replaced_at is null or replaced_at >= ?)),
  correction as (select *
  from correction_log
  where at < ?) select figure.id,
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
  and figure.review_status = 2
  and figure.metric = ?
  and figure.measure = ?
  and figure.assertion = ?
  and figure.subgroup = ?
  and figure.disease = ?
  and case when (figure.published_on < figure.date_end and figure.published_on >= figure.date_start and not figure.assertion in (2, 3)) then figure.published_on else coalesce(figure.date_end, figure.date_start) end >= ?
  and case when (figure.measure = 1 or figure.assertion in (2, 3)) then coalesce(figure.date_start, figure.date_end) else case when (figure.published_on < figure.date_end and figure.published_on >= figure.date_start and not figure.assertion in (2, 3)) then figure.published_on else coalesce(figure.date_end, figure.date_start) end end <= ?
  and figure.region_id in (select region_closure.descendant_id from region_closure where region_closure.ancestor_id = ?)
  and figure.document_id = ?
  and figure.source_id in (select source.id from source where source.name = ?)
  and (figure.document_id in (select document.id from document where (document.title match ? or document.outlet match ?)) or figure.region_id in (select region.id from region where (region.name_fr match ? or region.name_en match ?)) or figure.source_id in (select source.id from source where source.name match ?) or figure.place_phrase in (select phrase.id from phrase where phrase.text match ?) or figure.quote match ? or exists (select extraction.id from extraction inner join document on document.id = extraction.document_id where extraction.id = figure.extraction_id and substr(document.text, excerpt_start + 1, excerpt_length) match ?)))
order by figure.id;
-- [1498867200000,1498867200000,"2017-07-01T00:00:00.000Z",0,0,0,0,3,17167,17531,"IRQ",1,"IOM","mossoul","mossoul","mossoul","mossoul","mossoul","mossoul","mossoul","mossoul"]
