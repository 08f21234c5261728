select region.id,
  region.level,
  region.parent_id as regionParent,
  region.country,
  region.name_fr as nameFr,
  region.name_en as nameEn,
  region.name_es as nameEs,
  region.lat,
  region.lon,
  counted.figures,
  counted.latest
from region
inner join (select region_id, figures, latest
  from region_metric
  where metric = ?
  and figures > ?) as counted on counted.region_id = region.id
where region.parent_id = ?
order by counted.figures desc,
  region.id;
-- [-1,0,"IRQ"]
