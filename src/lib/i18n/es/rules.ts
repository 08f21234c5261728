import type { rules as fr } from '../fr/rules.ts';

function rule(text: string, example: string) {
	return { text, example };
}

export const rules: typeof fr = {
	R1: rule(
		'Entre dos datos vale el último. Cuando es demasiado antiguo para su indicador, la línea se detiene. El valor de un año es el último del año.',
		'120 000 el 31 de marzo, 135 000 el 30 de junio: 135 000 el 15 de julio, y nunca 255 000.'
	),
	R2: rule(
		'Las fechas de los lugares sumados caben en 90 días; si no, la suma se rechaza. La cobertura se indica. Una suma de partes que supera el conjunto en más del 2 % es un desacuerdo, y se muestra.',
		'40 000 y 25 000 en dos distritos de tres, 80 000 publicado para el conjunto: se retienen 80 000, de ellos 15 000 sin distrito.'
	),
	R3: rule(
		'Primero el número publicado para el conjunto; si falta, la suma de sus partes. Siempre se dice cuál se muestra.',
		'Una provincia y su capital: una u otra, no las dos.'
	),
	R4: rule(
		'El mismo suceso contado dos veces vale una. Un balance mensual que abarca sucesos los sustituye, no se les añade.',
		'8000 (dos artículos) y 3000 son 11 000. Un balance de junio de 10 500: se retienen 10 500, entre 10 500 y 11 000.'
	),
	R5: rule(
		'El reparto es exacto, por mayor resto. Una cifra menos precisa que el período se dibuja en toda su duración: no se inventa ningún día.',
		'10 000 del 25 de mayo al 13 de junio: 3500 en mayo, 6500 en junio.'
	),
	R6: rule(
		'Puede bajar: la bajada se muestra como revisión. Otro punto de partida es otra serie. Una caída de más del 10 % pide verificación.',
		'120, 150, 148, 170: 170, con +30, −2 (revisión), +22.'
	),
	R7: rule(
		'El balance del día debe ser igual a la subida del acumulado; si no, ambos se señalan.',
		'«12 muertos el lunes, lo que eleva el balance a 132»: dos cifras, un solo recuento.'
	),
	R8: rule(
		'Diez artículos que citan la misma fuente cuentan una vez. Se prefiere: la elección de una persona, si no la fuente preferida, si no la más fiable, si no la más reciente, si no el valor más bajo. Las demás siguen visibles.',
		'16 000, 18 500 y «más de 20 000»: se prefieren 18 500, entre 16 000 y 20 000 o más. Nunca 54 500.'
	),
	R9: rule(
		'El tamaño medio del lugar y del año, redondeado a la unidad. Si el texto da los dos, cuentan las personas. Sin tamaño publicado, los hogares no se suman, y se dice.',
		'3200 hogares de 5,9 personas: 18 880 personas.'
	),
	R10: rule(
		'«Al menos» deja abierto lo alto, «alrededor de» vale más o menos un 10 % (20 % para una decena, un centenar), «cientos» no tiene valor central. Estos márgenes son una convención del proyecto.',
		'Al menos 500, de 10 000 a 15 000, decenas: al menos 10 510, en el mejor cálculo 13 000.'
	),
	R11: rule(
		'Los niños entre los desplazados, los valores anteriores y los equivalentes en otra unidad no añaden nada al total.',
		'16 000 desplazados, de ellos 9000 niños: 16 000.'
	),
	R12: rule(
		'Los heridos no son muertos, los refugiados no son desplazados internos, y los casos de una enfermedad nunca se suman a los de otra. Una bajada de los desaparecidos es normal.',
		'12 muertos y 40 heridos: dos números, nunca 52. 120 casos de cólera y 300 de sarampión: también dos números.'
	),
	R13: rule(
		'El condicional se muestra hueco, fuera de los totales. Una proyección o un objetivo es una serie aparte, en trazos. Lo desmentido sale de los totales.',
		'«16 000 personas habrían huido»: un punto hueco.'
	),
	R14: rule(
		'Vale la última corrección aceptada. El valor leído sigue visible, en el historial y en las exportaciones. Una nueva lectura automática nunca toca un campo corregido.',
		'160 000 mal leído, corregido a 16 000: la curva muestra 16 000, la exportación guarda los dos.'
	),
	R15: rule(
		'Cada total puede pedirse tal como se conocía un día dado.',
		'El total del 1 de marzo sigue siendo el del 1 de marzo, se haya sabido lo que se haya sabido después.'
	),
	R16: rule(
		'Un cero solo vale si una fuente lo dice. Un período sin cifra es un vacío en la línea, nunca un puente.',
		'Abril sin dato: un blanco entre marzo y mayo.'
	),
	R17: rule(
		'Las sumas se redondean para leerlas: a decenas hasta 1000, a centenas hasta 10 000, luego a millares. Las tablas y las exportaciones guardan el valor exacto.',
		'18 884 se lee 19 000; el archivo guarda 18 884.'
	),
	R18: rule(
		'La regla, las cifras contadas, las que no y por qué: todo se abre bajo cada número.',
		'3 contadas; 2 proyecciones y 1 duplicado descartados.'
	),
	R19: rule(
		'Solo números. Un documento confidencial no sale ni por una página pública ni por una exportación.',
		'Un número, nunca un nombre.'
	),
	R20: rule(
		'El día del hecho, el día de la publicación, el día del registro. Los días son simples días, sin huso horario; los extremos se incluyen.',
		'Ocurrido el 27 de febrero, publicado el 2 de marzo, registrado el 5.'
	)
};
