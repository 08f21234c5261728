select document_id
from text_band
where band = ?
order by document_id desc
limit ?;
-- [12,24]
