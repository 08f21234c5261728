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
  where (not exists (select document.id from document where document.id = figure.document_id and document.is_confidential = 1) and figure.review_status != ? and figure.region_id in (select region_closure.descendant_id from region_closure where region_closure.ancestor_id = ?))
  and figure.version > 1)
order by correction.id desc
limit ?;
-- [3,"IRQ",20]
