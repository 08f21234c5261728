select source.id,
  source.name,
  source.kind,
  source.reliability
from source
where exists (select figure.id
  from figure
  where figure.source_id = source.id
  and ((figure.document_id is null or figure.document_id not in (select document.id from document where document.is_confidential = ?)) and figure.review_status != ?))
order by source.name;
-- [1,"rejected"]
