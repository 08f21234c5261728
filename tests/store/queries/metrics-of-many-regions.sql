select region_closure.ancestor_id as regionId,
  figure.metric,
  count(*) as figures,
  max(case when figure.assertion in (?, ?) then null when figure.published_on < figure.date_end then figure.published_on else figure.date_end end) as latest
from region_closure
inner join figure on figure.region_id = region_closure.descendant_id
where region_closure.ancestor_id in (?, ?)
and ((figure.document_id is null or figure.document_id not in (select document.id from document where document.is_confidential = ?))
  and figure.review_status != ?)
group by region_closure.ancestor_id,
  figure.metric
order by figures desc,
  figure.metric;
-- ["projected","planned","IRQ","SYR",1,"rejected"]
