/** The parts of Chart.js that our plots use, in a chunk of their own. */
import { Chart, Filler, LineController, LineElement, LinearScale, PointElement } from 'chart.js';

Chart.register(Filler, LineController, LineElement, LinearScale, PointElement);

export { Chart };
