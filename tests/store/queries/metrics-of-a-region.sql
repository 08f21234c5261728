select metric,
  figures,
  latest
from region_metric
where region_id = ?
and metric != ?
and figures > ?
order by figures desc,
  metric;
-- ["IRQ",-1,0]
