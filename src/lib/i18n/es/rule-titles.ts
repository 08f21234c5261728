import type { ruleTitles as fr } from '../fr/rule-titles.ts';

export const ruleTitles: typeof fr = {
	R1: 'Las existencias son el último dato, nunca una suma',
	R2: 'Los lugares solo se suman si se contaron en fechas cercanas',
	R3: 'Un lugar nunca se cuenta junto con el que lo contiene',
	R4: 'Los flujos se suman, suceso por suceso',
	R5: 'Un flujo entre dos períodos se reparte por días',
	R6: 'Un acumulado es su último valor',
	R7: 'Cuando un balance diario y un acumulado se siguen, decide el acumulado',
	R8: 'Una fuente, un voto',
	R9: 'Un hogar se convierte en personas por un tamaño publicado',
	R10: 'Los límites también se suman',
	R11: 'Una parte no se añade a su todo',
	R12: 'Los indicadores no se mezclan',
	R13: 'Solo cuenta lo que se afirma',
	R14: 'Una corrección sustituye, no borra',
	R15: 'Un número publicado puede encontrarse de nuevo',
	R16: 'Nada no es cero',
	R17: 'Solo se redondea en pantalla',
	R18: 'Cada total muestra sus cifras',
	R19: 'No se nombra a ninguna víctima',
	R20: 'Tres fechas no se confunden'
};
