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
  figure.version,
  figure.confidence,
  (select text
  from phrase
  where phrase.id = figure.place_phrase) as placeText,
  figure.review_status as reviewStatus,
  figure.extraction_id as extractionId,
  figure.url as typedUrl,
  coalesce(document.recorded_at, 0) + figure.recorded_after as recordedAt,
  figure.updated_at as updatedAt,
  figure.quote,
  extraction.start_offset as start,
  extraction.start_offset + extraction.quote_length as end,
  substr(document.text, excerpt_start + 1, excerpt_length) as excerpt,
  extraction.quote_start as quoteStart,
  extraction.value as valueExtracted,
  extraction.low as lowExtracted,
  extraction.high as highExtracted,
  document.title as documentTitle,
  document.outlet,
  document.url,
  document.is_sample as isSample,
  document.is_confidential as isConfidential,
  region.level,
  region.parent_id as regionParent,
  region.country,
  region.pcode as regionPcode,
  region.name_fr as nameFr,
  region.name_en as nameEn,
  region.name_es as nameEs,
  correction.reason as correctionReason,
  correction.at as correctedAt
from figure
left join source on source.id = figure.source_id
left join extraction on extraction.id = figure.extraction_id
left join document on document.id = figure.document_id
left join region on region.id = figure.region_id
left join correction on figure.is_corrected = ?
and correction.id = (
	select max(id)
  from correction
  where figure_id = figure.id
  and kind = 'correction'
)
where figure.id in (select figure.id
  from figure
  where (not exists (select document.id from document where document.id = figure.document_id and document.is_confidential = 1) and figure.review_status != ? and figure.metric = ? and figure.region_id in (select region_closure.descendant_id from region_closure where region_closure.ancestor_id = ?))
  order by figure.date_end desc nulls last, figure.id desc
  limit ? offset ?)
order by figure.date_end desc nulls last,
  figure.id desc;
-- [1,3,0,"IRQ",50,100]
