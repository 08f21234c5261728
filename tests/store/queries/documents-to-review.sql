select document.id,
  document.title,
  document.outlet,
  document.url,
  document.lang,
  document.country,
  document.kind,
  document.published_on as publishedOn,
  document.recorded_at as recordedAt,
  document.text_sha256 as textSha256,
  document.is_sample as isSample,
  document.is_confidential as isConfidential,
  (select count(*) as n
  from figure
  where figure.document_id = document.id
  and figure.review_status != ?) as figures,
  (select count(*) as n
  from figure
  where figure.document_id = document.id
  and figure.review_status = 1) as toReview,
  (select count(*) as n
  from figure
  where figure.document_id = document.id
  and figure.review_status = ?) as confirmed
from document
where (document.is_confidential = ?
  and (document.title match ? or document.outlet match ?)
  and document.id in (select figure.document_id from figure where figure.review_status = 1));
-- [3,2,0,"mossoul","mossoul"]
