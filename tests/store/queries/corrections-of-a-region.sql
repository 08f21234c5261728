select id,
  figure_id as figureId,
  base_version as baseVersion,
  kind,
  field,
  before,
  after,
  reason,
  author,
  at
from correction
where figure_id in (select figure.id
  from figure
  where ((figure.document_id is null or figure.document_id not in (select document.id from document where document.is_confidential = ?)) and figure.review_status != ? and figure.region_id in (select region_closure.descendant_id from region_closure where region_closure.ancestor_id = ?)))
order by correction.id desc
limit ?;
-- [1,"rejected","IRQ",20]
