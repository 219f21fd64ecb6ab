/**
 * Words that invented clients are composed of. No list names a real person or company; what comes out is chance.
 * Lists are ordered from common to rare where a name is drawn by rank (`zipf` in random.ts).
 */

/** One word each, separated by any white space. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** One phrase each, separated by `;` or a line break. */
function phrases(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

export const femaleNames = words(`
María Ana Carmen Rosa Luisa Lucía Elena Isabel Patricia Gabriela Andrea Daniela Verónica Mónica Sandra Martha Gloria
Laura Paola Diana Valeria Carolina Alejandra Silvia Blanca Mercedes Cecilia Teresa Julia Sofía Camila Valentina
Fernanda Cristina Mariana Juana Norma Nelly Olga Margarita Beatriz Pilar Dolores Josefa Antonia Francisca Concepción
Raquel Sara Paula Marta Irene Rocío Inés Alicia Lorena Natalia Susana Yolanda Esther Miriam Noelia Victoria Eugenia
Amparo Consuelo Ángeles Remedios Soledad Esperanza Fátima Guadalupe Lourdes Milagros Nieves Piedad Purificación
Asunción Ascensión Jimena Ximena Ivonne Maribel Marisol Miryam Nancy Pamela Priscila Rebeca Romina Rosalía Rosario
Roxana Ruth Samantha Sonia Tamara Tania Vanessa Viviana Zulema Zenaida Filomena Delfina Eduviges Elvira Emilia
Ermelinda Estefanía Etelvina Eulalia Fabiola Felisa Flor Genoveva Graciela Griselda Herminia Hilda Hortensia Ignacia
Imelda Jacinta Jacqueline Justina Leonor Leticia Libertad Lidia Ligia Liliana Lola Lucrecia Magdalena Manuela Marcela
Matilde Micaela Nicolasa Nilda Ofelia Otilia Rufina Sabina Saturnina Serafina Tomasa Trinidad Úrsula Vicenta Virginia
Araceli Belén Candelaria Azucena
`);

export const maleNames = words(`
José Juan Luis Carlos Jorge Manuel Miguel Ángel Francisco Antonio Pedro Víctor Ángelo Fernando Roberto Eduardo Ricardo
Javier Diego David Daniel Andrés Pablo Santiago Alejandro Marco César Henry Cristian Christian Fabián Patricio Rodrigo
Raúl Rubén Óscar Hugo Iván Mario Sergio Alberto Alfredo Alfonso Arturo Armando Augusto Vladimir Cristóbal Damián
Domingo Edgar Efraín Elías Emilio Enrique Ernesto Esteban Eugenio Ezequiel Fausto Federico Felipe Félix Gabriel
Gerardo Germán Gilberto Gonzalo Gregorio Guillermo Gustavo Héctor Hernán Humberto Ignacio Isaac Ismael Jaime Jacinto
Jesús Joaquín Joel Jonathan Julio Julián Lautaro Leonardo Leonel Lorenzo Lucas Marcelo Martín Mateo Matías Mauricio
Máximo Nelson Néstor Nicolás Norberto Octavio Omar Orlando Oswaldo Pascual Ramiro Ramón Remigio René Rigoberto Rolando
Rodolfo Rogelio Rosendo Samuel Saúl Sebastián Severo Simón Teodoro Tomás Ulises Vicente Xavier Zacarías Agustín
Aurelio Baltasar Bartolomé Benigno Benito Bernardo Bruno Calixto Casimiro Celestino Ciro Clemente Cornelio Crispín
Delfín Dionisio Eleuterio Eliseo Eloy Eusebio Evaristo Feliciano Fermín Fidel Florencio Fortunato Froilán Fulgencio
Gaspar Genaro Hilario Hipólito Honorato Apolinar Rafael
`);

const andeanNames = {
  F: words(`
Nina Sisa Sami Killa Wara Nayra Tamia Illari Quilla Yuriana Anahí Narcisa Nathaly Nayeli Yadira Yamile Yesenia Zoila
Jeannette Mayra Wilma Domitila Mirtha Johanna Katherine Jessica Karina Gladys Maritza Petrona
`),
  M: words(`
Inti Amaru Illimani Rumi Sacha Tupac Wayra Yaku Katari Sayri Edison Wilson Washington Milton Byron Darwin Freddy
Jefferson Kevin Bryan Bolívar Bladimir Galo Klever Lenin Segundo Vinicio Wilmer Rómulo Ronald Walter
`),
};

/** Names at home in one country more than in the others: Kichwa, Aymara and coastal; Basque, Catalan, Galician. */
export const ownNames = {
  EC: andeanNames,
  BO: andeanNames,
  ES: {
    F: words(`
Ainhoa Nerea Maite Leire Amaia Itziar Uxía Sabela Iria Antía Noa Carme Mercè Núria Laia Mireia Neus Roser Aina Ariadna
Begoña Macarena Montserrat Aránzazu Nuria Iñiga Encarnación Inmaculada
`),
    M: words(`
Íñigo Iñaki Mikel Aitor Gorka Unai Jon Asier Jordi Pere Joan Oriol Arnau Pau Marc Xavi Guillem Ferran Brais Xoán
Breixo Anxo Martiño Roi Iago Toño Nuño Beñat Iker Abel Álvaro Adrián
`),
  },
} as const;

/** Second names of the kind that follow María or José: the two are one name on a card. */
export const femaleSeconds = words(`
José Fernanda Belén Augusta Elena Isabel Cristina Paz Dolores Eugenia Gracia Soledad Auxiliadora Antonieta Alejandra
Luisa Teresa
`);
export const maleSeconds = words(
  'Luis María Antonio Miguel Manuel Ignacio Vicente Ángel Gregorio Alberto Francisco Andrés',
);

/** Found in all three countries. */
export const sharedSurnames = words(`
García Rodríguez González López Martínez Sánchez Pérez Fernández Gómez Martín Flores Torres Castro Vargas Rojas
Gutiérrez Ramírez Morales Ortiz Jiménez Díaz Álvarez Romero Herrera Suárez Ramos Mendoza Reyes Cruz Molina Vera Moreno
Muñoz Hernández Ruiz Alonso Delgado Vega Medina Guerrero Cortés Aguilar Silva Rivera Salazar Castillo Espinoza Núñez
Peña Ibáñez Cabrera Campos Carrasco Contreras Domínguez Figueroa Fuentes Gallardo Garrido Guzmán Ibarra Lara León Luna
Maldonado Marín Márquez Méndez Miranda Montero Montoya Mora Navarro Ochoa Ojeda Orellana Pacheco Paredes Parra Pineda
Ponce Prieto Quintana Quiroga Ríos Rosales Rueda Salas Saavedra Santana Santos Serrano Soto Tapia Toledo Trujillo
Valdivia Valencia Valverde Varela Velasco Velázquez Vidal Villanueva Villalba Zapata Zúñiga Acosta Aguirre Arias
Arroyo Ávila Ayala Barrera Barrios Benítez Bermúdez Blanco Bravo Briones Bustamante Caballero Calderón Calvo Camacho
Cano Cárdenas Castañeda Cisneros Córdova Crespo Duarte Durán Escobar Escudero Estrada Fajardo Franco Gálvez Godoy
Granados Heredia Hidalgo Hurtado Iglesias Jaramillo Juárez Lozano Macías Manzano Mejía Mercado Mesa Meza Montes
Naranjo Nieto Olivares Ordóñez Ortega Osorio Padilla Palacios Palma Pardo Pascual Patiño Peralta Pinto Pizarro Quevedo
Quiñones Rincón Rivas Robles Roldán Rosero Rubio Saldaña Sandoval Segura Sierra Solís Sosa Tamayo Téllez Tovar Urrutia
Valle Vallejo Vásquez Vélez Verdugo Villegas Yáñez Zambrano Zamora Zavala Zurita Ñáñez Peñaranda Argüello Agüero
Echagüe Güemes Ceñal Acuña Ñíguez
`);

/** Kichwa, coastal and highland surnames of Ecuador. */
export const ecuadorSurnames = words(`
Zambrano Cedeño Guamán Quishpe Chicaiza Moreira Mero Alvarado Chávez Intriago Yánez Andrade Cevallos Proaño Benalcázar
Guaranda Toapanta Caiza Tipán Tituaña Toaquiza Pilataxi Pilatasig Guanoluisa Chiluisa Cushicagua Sinchiguano Yautibug
Yupanqui Guacho Guaraca Lema Maigua Cachimuel Cotacachi Conejo Farinango Quilumbaquín Quinche Simbaña Suquillo
Tasiguano Ushiña Caizapanta Llumiquinga Ninahualpa Pumisacho Sangucho Iza Ilaquiche Masaquiza Jerez Chango Chisag
Pandi Punina Sailema Morocho Medina Cuenca Sarango Quizhpe Gualán Macas Cango Tene Shiguango Grefa Tanguila Andy Cerda
Aguinda Tapuy Licuy Calapucha Tsamaraint Wampash Chumpi Kajekai Antun Delgado Loor Vélez Bazurto Pico Quimí Tomalá
Borbor Yagual Suárez Reyes Orrala Tigrero Panchana Quiñónez Caicedo Angulo Preciado Estupiñán Ayoví Minda Chalá
Folleco Viteri Egüez Noboa Peñafiel Piedra Vintimilla Malo Ordóñez Tenesaca Guallpa Zhunio Sumba Tacuri Pauta Naula
Ñauta Chimbo Ñacato Ñaupari
`);

/** Aymara, Quechua and lowland surnames of Bolivia. */
export const boliviaSurnames = words(`
Mamani Quispe Condori Choque Huanca Apaza Limachi Ticona Poma Calle Nina Copa Colque Cusi Callisaya Chambi Catari
Canaviri Alanoca Alarcón Aruquipa Ayaviri Calizaya Cáceres Chipana Chuquimia Churata Coaquira Cori Cuentas Fernández
Guarachi Huallpa Huarachi Huayta Illanes Inca Jallasi Kantuta Layme Lima Llanque Llusco Machaca Mayta Mollinedo
Nogales Pacajes Pari Patzi Paucara Paxi Paye Pinto Quelca Quenta Quiroz Sarzuri Siñani Sirpa Surco Tarqui Tintaya
Titirico Tola Uruchi Uturunco Vino Villca Yana Yapu Yujra Zárate Zenteno Arce Aramayo Antelo Añez Arteaga Banzer Barba
Cuéllar Chávez Justiniano Landívar Mercado Melgar Moreno Ortiz Paz Pedraza Peredo Rivero Roca Suárez Vaca Guzmán
Balcázar Cortez Claros Camacho Rocha Vargas Terceros Coca Sejas Ugarte Urquidi Yampara Yucra Cayo Cayoja Mita Puma
Amaru Sillerico Guasase Cuñaendi Parapaino Chuvé Masaí Surubí Yuco Ñuflo
`);

/** Catalan, Galician, Basque, Asturian and further surnames of Spain. */
export const spainSurnames = words(`
Gil Serra Puig Ferrer Vila Soler Roca Bosch Pujol Riera Vidal Mas Costa Font Casals Capdevila Llopis Llorens Llull
Sanchis Ferré Güell Rosselló Mascaró Bonet Torrents Farré Solà Valls Giménez Piqué Camps Roig Prats Queralt Castells
Fàbregas Muntané Colomé Forteza Etxeberria Agirre Garmendia Mendizabal Zabala Iturralde Goikoetxea Arrizabalaga
Urrutia Elizondo Ibarretxe Otxoa Zubizarreta Uribe Arana Aldecoa Bengoetxea Lizarraga Irigoyen Goñi Oñate Zaldúa
Castro Otero Lago Seoane Figueiras Rial Barreiro Freire Lorenzo Outeiro Pazos Piñeiro Quintáns Rego Souto Taboada
Carballo Carreira Ferreiro Loureiro Mosquera Novoa Ouviña Patiño Regueiro Riveiro Vilariño Llaneza Menéndez Noriega
Pidal Argüelles Cangas Cueto Llano Riaño Quirós Tuñón Zapico Hervás Cifuentes Cuesta Cobo Cuenca Bermejo Espino
Gallego Manchón Merino Redondo Santamaría Sanz Sáez Sáinz Tejedor Tejero Vaquero Vizcaíno Zorrilla Perdomo Betancor
Cabrera Hormiga Tacoronte
`);

/** What a business sells; the first word of most of its names. */
export const trades = phrases(`
Abarrotes; Minimarket; Ferretería; Librería; Farmacia; Panadería; Pastelería; Tienda; Bazar; Papelería; Distribuidora
Comercial; Almacén; Carnicería; Frutería; Verdulería; Lácteos; Micromercado; Supermercado; Autoservicio; Zapatería
Mercería; Confecciones; Textiles; Sastrería; Joyería; Óptica; Relojería; Floristería; Vivero; Veterinaria
Agropecuaria; Ferretería Industrial; Materiales de Construcción; Pinturas; Repuestos; Llantas; Lubricadora; Mecánica
Taller; Imprenta; Gráficas; Cerrajería; Carpintería; Muebles; Mueblería; Vidriería; Electrónica; Computación; Cabinas
Telefonía; Restaurante; Cafetería; Heladería; Pizzería; Pollería; Picantería; Cevichería; Salteñería; Bodega
Licorería; Botica; Perfumería; Peluquería; Lavandería; Transportes; Importadora; Exportadora; Constructora; Consultora
Hostal; Hotel; Gimnasio; Juguetería; Colchones; Plásticos; Envases; Molinos; Avícola; Pescadería; Marisquería
Suministros; Droguería; Ultramarinos; Estanco; Colmado; Charcutería
`);

/** What a business is called after when it is not its owner. */
export const businessNames = phrases(`
El Progreso; La Esperanza; Nuevo Amanecer; San José; Santa Rosa; La Económica; El Buen Precio; La Esquina; El Porvenir
Los Andes; La Merced; El Cóndor; El Trébol; La Unión; Virgen del Cisne; Señor de Mayo; Virgen de Copacabana
La Candelaria; San Antonio; San Francisco; Dos Hermanos; Tres Hermanas; La Moderna; La Central; El Ahorro; La Familiar
El Vecino; La Rinconada; Mar Azul; Costa Brava; El Faro; La Ñusta; Inti Raymi; Sumak Kawsay; Pachamama; Illimani
Cotopaxi; Chimborazo; El Ángel; La Dolorosa; El Carmen; Del Valle; Del Sur; Del Norte; Del Pacífico; La Montaña
El Manantial; El Roble; Las Palmas; Los Sauces; El Girasol; La Cigüeña; El Pingüino; El Búho; La Hormiga; El Ñandú
La Piñata; Buena Vista; Bella Vista; Luz y Vida; El Tío Pepe; La Abuela; Doña Petra; El Gordo; La Campiña; Mil Colores
Punto Azul; Mundo Nuevo; El Paraíso; Alborada; Aurora; Estrella; Diamante; Horizonte; Primavera; Continental
Universal; Imperial; Real; Andina; Amazónica; Tropical; Ibérica
`);

/** What follows «Distribuidora», «Importadora» in a registered name. */
export const legalForms = {
  EC: phrases('Cía. Ltda.; S. A.; S.A.S.; C. A.'),
  BO: phrases('S.R.L.; S. A.; Ltda.; S.R.L.'),
  ES: phrases('S.L.; S.L.; S. A.; S.L.U.'),
} as const;

export const streetNames = {
  EC: phrases(`
    Av. Amazonas; Av. 6 de Diciembre; Av. 10 de Agosto; Av. 9 de Octubre; Av. América; Av. Occidental
    Av. de la Prensa; Av. Eloy Alfaro; Av. Simón Bolívar; Av. Quito; Av. Las Américas; Av. de los Shyris; Av. Loja
    Av. Huayna Cápac; Av. Cevallos; Calle Sucre; Calle Bolívar; Calle García Moreno; Calle Rocafuerte; Calle Olmedo
    Calle Montúfar; Calle Chile; Calle Guayaquil; Calle Juan Montalvo; Calle 24 de Mayo; Calle Pichincha
    Calle Vargas Torres; Calle Los Cipreses; Calle Las Acacias; Calle Espejo; Calle Mejía; Pasaje Los Ñañitos
    Calle Larga; Panamericana Norte; Panamericana Sur; Vía a la Costa; Vía a Daule; Calle Quisquís; Calle Rumiñahui
    Calle Atahualpa; Calle Whymper
`),
  BO: phrases(`
    Av. 16 de Julio; Av. 6 de Agosto; Av. Arce; Av. Busch; Av. Camacho; Av. Mariscal Santa Cruz; Av. Montes
    Av. Cristo Redentor; Av. Banzer; Av. Blanco Galindo; Av. América; Av. Heroínas; Av. Petrolera; Av. Juan Pablo II
    Av. Bolivia; Av. Cívica; Av. Roca y Coronado; Calle Murillo; Calle Loayza; Calle Comercio; Calle Illampu
    Calle Sagárnaga; Calle Linares; Calle Potosí; Calle Ayacucho; Calle Jordán; Calle Ñuflo de Chaves; Calle Warnes
    Calle Junín; Calle Libertad; Calle Aroma; Calle Lanza; Calle España; Calle Bolívar; Calle Tarija; Calle Los Álamos
    Calle Hoyos
`),
  ES: phrases(`
    C/ Mayor; C/ Real; C/ de la Iglesia; C/ Nueva; C/ del Sol; C/ de la Paz; Plaza de España; Plaza Mayor
    Avda. de la Constitución; Avda. de Andalucía; Avda. de Madrid; C/ San Juan; C/ Santa Ana; C/ Cervantes; C/ Goya
    C/ Ramón y Cajal; C/ Colón; Paseo de la Estación; Travesía de la Peña; Ronda de Toledo; Camino Viejo
    Ctra. de Burgos; C/ del Olmo; C/ Ancha; C/ de los Caños; C/ Fuente Nueva
`),
} as const;

/** Streets in the language of the place, by the code of the Spanish province. */
const catalanStreets = phrases(`
Carrer Major; Carrer Nou; Carrer de la Indústria; Carrer de Sant Antoni; Passeig de la Muralla; Rambla Nova
Plaça de l'Església; Carrer de l'Om
`);
const galicianStreets = phrases(
  'Rúa Nova; Rúa do Príncipe; Rúa do Progreso; Praza Maior; Rúa da Igrexa; Avda. da Coruña; Rúa do Muíño',
);
const basqueStreets = phrases(
  'Kale Nagusia; San Martin kalea; Geltoki kalea; Eliz kalea; Askatasunaren etorbidea; Iturri kalea',
);
export const regionalStreets = new Map<string, readonly string[]>([
  ...['ES-07', 'ES-08', 'ES-17', 'ES-25', 'ES-43'].map((code) => [code, catalanStreets] as const),
  ...['ES-15', 'ES-27', 'ES-32', 'ES-36'].map((code) => [code, galicianStreets] as const),
  ...['ES-01', 'ES-20', 'ES-48'].map((code) => [code, basqueStreets] as const),
]);

export const neighbourhoods = {
  EC: phrases(`
Cdla. La Alborada; Cdla. Los Ceibos; Urb. El Bosque; Barrio San José; Barrio La Tola; Sector El Batán
Coop. Nueva Esperanza; La Floresta; El Condado; Solanda; Urdesa; Sauces 4; El Ejido; Barrio La Merced
Ciudadela del Maestro; Sector Ñaquito; Conocoto; Tumbaco; Calderón
`),
  BO: phrases(`
Zona Sopocachi; Zona Miraflores; Zona Sur; Villa Fátima; Villa Adela; Ciudad Satélite; Zona 16 de Julio
Barrio Equipetrol; Plan 3000; Villa 1.º de Mayo; Queru Queru; Zona Central; Barrio Las Palmas; Río Seco; Achumani
Zona Hipódromo; Barrio Urbarí; Villa Armonía
`),
  ES: phrases(
    'Pol. Ind. Los Ángeles; Pol. Ind. La Estación; Pol. Ind. El Espinar; Pol. Ind. Las Encinas; Pol. Ind. Norte; Pol. Ind. La Peña',
  ),
} as const;

/** Reserved by RFC 2606: nobody owns these, so no mail can reach a stranger. */
export const personDomains = words(`
correo.example mail.example micorreo.example buzon.example casa.example familia.example post.example webmail.example
nube.example
`);
export const companyDomains = words(`
empresa.example negocio.example comercio.example tienda.example ventas.example grupo.example
`);
export const companyMailboxes = words(
  'ventas info contacto administracion compras facturacion gerencia contabilidad hola pedidos',
);

export const tagWords = phrases(`
Mayorista; Minorista; Ruta norte; Ruta sur; Ruta centro; Crédito 15 días; Crédito 30 días; Contado; Frecuente; VIP
Proveedor; Empleado; Mercado central; Institución; Escuela; Entrega a domicilio; Lista B; Exento; Temporada; Feria
Agente de retención; Cumpleaños; Nuevo; Referido
`);

export const noteLines = phrases(`
Prefiere que se le llame por la tarde.; Pide factura siempre.; Paga los viernes.; Entregar en la puerta de atrás.
Llamar antes de entregar.; Cliente desde la tienda antigua.; No acepta cambios de marca.
Compra para la escuela de su barrio.; Tiene cuenta abierta con don Ñico.; Timbre dañado: tocar fuerte.
Pedir siempre el sello en la retención.; Atender en quichua si se puede.; Atender en aimara o castellano.
Solo WhatsApp, no contesta llamadas.; Descuento del 5 % acordado con gerencia.; Devolvió un envase en mal estado.
Recoge el pedido su hijo mayor.; Cobrar el saldo antes de despachar.
Vive junto a la panadería, casa verde de dos pisos.; Revisar la dirección: se mudó.
Atiende de 8:00 a 12:30 y de 15:00 a 19:00.; Hace pedidos grandes en diciembre y en carnaval.; Ojo con el perro.
Pregunta por ofertas de útiles escolares en agosto.; Quiere la lista de precios por correo.
Factura a nombre de la asociación, recibo a nombre propio.; Nit y razón social confirmados por teléfono.
Envíos por transporte interprovincial, flete por pagar.
`);
