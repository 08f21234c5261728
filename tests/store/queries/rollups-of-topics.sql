select state.region_id as regionId,
  state.metric,
  state.revision,
  state.figures,
  basis.changes,
  rollup.outline as computed,
  rollup.first_day as computedOn
from region_metric as state
inner join rollup_basis as basis on true
left join metric_rollup as rollup on rollup.region_id = state.region_id
and rollup.metric = state.metric
and rollup.measure = ?
and rollup.revision = state.revision
and rollup.changes = basis.changes
and rollup.release = ?
and rollup.first_day <= ?
and rollup.last_day >= ?
where (state.metric = ?
  and state.region_id in (?));
-- [0,"r",17348,17348,0,"IRQ"]
