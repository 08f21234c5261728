select id
from (select document_id as id
  from text_band
  where band = ?
			order by document_id desc
  limit 24) as found union all select id
from (select document_id as id
  from text_band
  where band = ?
			order by document_id desc
  limit 24) as found;
-- [12,13]
