select figure.metric,
  count(*) as figures,
  max(case when figure.assertion in (?, ?) then null when figure.published_on < figure.date_end then figure.published_on else figure.date_end end) as latest
from figure
where ((figure.document_id is null or figure.document_id not in (select document.id from document where document.is_confidential = ?))
  and figure.review_status != ?
  and figure.region_id in (select region_closure.descendant_id from region_closure where region_closure.ancestor_id = ?))
group by figure.metric
order by figures desc,
  figure.metric;
-- ["projected","planned",1,"rejected","IRQ"]
