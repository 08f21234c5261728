select region.id,
  region.level,
  region.parent_id as regionParent,
  region.country,
  region.name_fr as nameFr,
  region.name_en as nameEn,
  region.name_es as nameEs,
  region.lat,
  region.lon,
  count(*) as figures,
  max(case when figure.assertion in (?, ?) then null when figure.published_on < figure.date_end then figure.published_on else figure.date_end end) as latest
from region_closure
inner join figure on figure.region_id = region_closure.descendant_id
inner join region on region.id = region_closure.ancestor_id
where ((figure.document_id is null or figure.document_id not in (select document.id from document where document.is_confidential = ?))
  and figure.review_status != ?)
and region.parent_id = ?
group by region.id,
  region.level,
  region.parent_id,
  region.country,
  region.name_fr,
  region.name_en,
  region.name_es,
  region.lat,
  region.lon
order by figures desc,
  region.id;
-- ["projected","planned",1,"rejected","IRQ"]
