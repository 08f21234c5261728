select source.id,
  source.name,
  source.kind,
  source.reliability
from source
where exists (select figure.id
  from figure
  where figure.source_id = source.id
  and (not exists (select document.id from document where document.id = figure.document_id and document.is_confidential = 1) and figure.review_status != ?))
order by source.name;
-- [3]
