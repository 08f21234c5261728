/** What draws our plots with Chart.js, in a chunk of its own: few readers scroll to every chart. */
import { Chart, Filler, LineController, LineElement, LinearScale, PointElement } from 'chart.js';

Chart.register(Filler, LineController, LineElement, LinearScale, PointElement);

export { Chart };
export { configureChart } from './chart-configuration.ts';
export { readTheme } from './theme.ts';
