select region_id as regionId,
  metric,
  figures,
  latest
from region_metric
where region_id in (?, ?)
and metric != ?
and figures > ?
order by figures desc,
  metric;
-- ["IRQ","SYR",-1,0]
