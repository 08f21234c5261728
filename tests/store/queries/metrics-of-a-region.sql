select figure.metric,
  count(*) as figures,
  max(figure.date_end) as latest
from figure
where ((figure.document_id is null or figure.document_id not in (select document.id from document where document.is_confidential = ?))
  and figure.review_status != ?
  and figure.region_id in (select region_closure.descendant_id from region_closure where region_closure.ancestor_id = ?))
group by figure.metric
order by figures desc,
  figure.metric;
-- [1,"rejected","IRQ"]
