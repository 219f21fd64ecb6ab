/**
 * The catalogue of places every new store starts with. Numbers follow the order of the lists below and are stored in databases:
 * append, never insert or reorder. The first 85 cities are the capitals, so a capital has the number of its state.
 */
export interface CountrySeed {
  readonly number: number;
  readonly code: CountryCode;
  readonly name: string;
}

export interface StateSeed {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  /** Number of the country. */
  readonly country: number;
}

export interface CitySeed {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  /** Number of the state. */
  readonly state: number;
}

export type CountryCode = 'EC' | 'BO' | 'ES';

export const countries: readonly CountrySeed[] = [
  { number: 1, code: 'EC', name: 'Ecuador' },
  { number: 2, code: 'BO', name: 'Bolivia' },
  { number: 3, code: 'ES', name: 'España' },
];

/**
 * One state a line: state code, name | city code, capital. Ecuador by the province code of INEC (the first two digits of a cédula), Bolivia by
 * department in the order of its INE with the letters used on identity cards, Spain by the province code of its INE.
 */
const statesWithCapital = `
EC-01 Azuay | CUE001 Cuenca
EC-02 Bolívar | GRD001 Guaranda
EC-03 Cañar | AZG001 Azogues
EC-04 Carchi | TUA001 Tulcán
EC-05 Cotopaxi | LTX001 Latacunga
EC-06 Chimborazo | RIO001 Riobamba
EC-07 El Oro | MCH001 Machala
EC-08 Esmeraldas | ESM001 Esmeraldas
EC-09 Guayas | GYE001 Guayaquil
EC-10 Imbabura | IBR001 Ibarra
EC-11 Loja | LOH001 Loja
EC-12 Los Ríos | BBH001 Babahoyo
EC-13 Manabí | PVO001 Portoviejo
EC-14 Morona Santiago | XMS001 Macas
EC-15 Napo | TEN001 Tena
EC-16 Pastaza | PUY001 Puyo
EC-17 Pichincha | UIO001 Quito
EC-18 Tungurahua | ATF001 Ambato
EC-19 Zamora Chinchipe | ZMR001 Zamora
EC-20 Galápagos | SCY001 Puerto Baquerizo Moreno
EC-21 Sucumbíos | LGQ001 Nueva Loja
EC-22 Orellana | OCC001 Puerto Francisco de Orellana
EC-23 Santo Domingo de los Tsáchilas | STD001 Santo Domingo
EC-24 Santa Elena | STE001 Santa Elena
BO-CH Chuquisaca | SRE001 Sucre
BO-LP La Paz | LPB001 La Paz
BO-CB Cochabamba | CBB001 Cochabamba
BO-OR Oruro | ORU001 Oruro
BO-PT Potosí | POI001 Potosí
BO-TJ Tarija | TJA001 Tarija
BO-SC Santa Cruz | SRZ001 Santa Cruz de la Sierra
BO-BE Beni | TDD001 Trinidad
BO-PD Pando | CIJ001 Cobija
ES-01 Araba/Álava | VIT001 Vitoria-Gasteiz
ES-02 Albacete | ABC001 Albacete
ES-03 Alicante/Alacant | ALC001 Alicante/Alacant
ES-04 Almería | LEI001 Almería
ES-05 Ávila | AVI001 Ávila
ES-06 Badajoz | BJZ001 Badajoz
ES-07 Illes Balears | PMI001 Palma
ES-08 Barcelona | BCN001 Barcelona
ES-09 Burgos | RGS001 Burgos
ES-10 Cáceres | CCS001 Cáceres
ES-11 Cádiz | CDZ001 Cádiz
ES-12 Castellón/Castelló | CDT001 Castelló de la Plana
ES-13 Ciudad Real | CRE001 Ciudad Real
ES-14 Córdoba | ODB001 Córdoba
ES-15 A Coruña | LCG001 A Coruña
ES-16 Cuenca | CNC001 Cuenca
ES-17 Girona | GRO001 Girona
ES-18 Granada | GRX001 Granada
ES-19 Guadalajara | GDL001 Guadalajara
ES-20 Gipuzkoa | EAS001 Donostia/San Sebastián
ES-21 Huelva | HUV001 Huelva
ES-22 Huesca | HSK001 Huesca
ES-23 Jaén | JAE001 Jaén
ES-24 León | LEN001 León
ES-25 Lleida | ILD001 Lleida
ES-26 La Rioja | RJL001 Logroño
ES-27 Lugo | LUG001 Lugo
ES-28 Madrid | MAD001 Madrid
ES-29 Málaga | AGP001 Málaga
ES-30 Murcia | MJV001 Murcia
ES-31 Navarra | PNA001 Pamplona/Iruña
ES-32 Ourense | OUR001 Ourense
ES-33 Asturias | OVD001 Oviedo
ES-34 Palencia | PAL001 Palencia
ES-35 Las Palmas | LPA001 Las Palmas de Gran Canaria
ES-36 Pontevedra | PTV001 Pontevedra
ES-37 Salamanca | SLM001 Salamanca
ES-38 Santa Cruz de Tenerife | TFN001 Santa Cruz de Tenerife
ES-39 Cantabria | SDR001 Santander
ES-40 Segovia | SGV001 Segovia
ES-41 Sevilla | SVQ001 Sevilla
ES-42 Soria | SOR001 Soria
ES-43 Tarragona | TGN001 Tarragona
ES-44 Teruel | TEV001 Teruel
ES-45 Toledo | TOL001 Toledo
ES-46 Valencia/València | VLC001 València
ES-47 Valladolid | VLL001 Valladolid
ES-48 Bizkaia | BIO001 Bilbao
ES-49 Zamora | ZAM001 Zamora
ES-50 Zaragoza | ZAZ001 Zaragoza
ES-51 Ceuta | JCU001 Ceuta
ES-52 Melilla | MLN001 Melilla`;

/** State code, city code, name. */
const furtherCities = `
EC-01 GLC001 Gualaceo
EC-03 LTC001 La Troncal
EC-05 LMN001 La Maná
EC-07 PSJ001 Pasaje
EC-07 HQL001 Huaquillas
EC-07 SRS001 Santa Rosa
EC-08 ATC001 Atacames
EC-08 QND001 Quinindé
EC-09 DUR001 Durán
EC-09 MLG001 Milagro
EC-09 DAU001 Daule
EC-09 SBD001 Samborondón
EC-09 PLY001 Playas
EC-10 OTV001 Otavalo
EC-10 CTC001 Cotacachi
EC-11 CTM001 Catamayo
EC-12 QVD001 Quevedo
EC-12 VTN001 Ventanas
EC-13 MEC001 Manta
EC-13 CHN001 Chone
EC-13 MTC001 Montecristi
EC-13 JPJ001 Jipijapa
EC-17 SGQ001 Sangolquí
EC-17 CYB001 Cayambe
EC-17 MCC001 Machachi
EC-18 BNS001 Baños de Agua Santa
EC-18 PLL001 Pelileo
EC-20 PAY001 Puerto Ayora
EC-24 LLB001 La Libertad
EC-24 SLN001 Salinas
BO-LP EAL001 El Alto
BO-LP VCH001 Viacha
BO-LP CPC001 Copacabana
BO-CB QLC001 Quillacollo
BO-CB SCB001 Sacaba
BO-CB CLC001 Colcapirhua
BO-PT UYU001 Uyuni
BO-PT VLZ001 Villazón
BO-TJ YCB001 Yacuiba
BO-TJ BJO001 Bermejo
BO-SC MTR001 Montero
BO-SC WRN001 Warnes
BO-SC CMR001 Camiri
BO-BE RIB001 Riberalta
BO-BE GYA001 Guayaramerín
ES-03 ELX001 Elche/Elx
ES-07 MAH001 Maó
ES-08 HSP001 L'Hospitalet de Llobregat
ES-08 BDL001 Badalona
ES-08 SBL001 Sabadell
ES-11 XRY001 Jerez de la Frontera
ES-11 ALG001 Algeciras
ES-15 SCQ001 Santiago de Compostela
ES-15 FRL001 Ferrol
ES-06 MER001 Mérida
ES-20 IRN001 Irun
ES-28 MST001 Móstoles
ES-28 ALH001 Alcalá de Henares
ES-28 GTF001 Getafe
ES-29 MRB001 Marbella
ES-30 CRT001 Cartagena
ES-33 GIJ001 Gijón
ES-33 AVL001 Avilés
ES-36 VGO001 Vigo
ES-38 LLG001 San Cristóbal de La Laguna
ES-41 DHR001 Dos Hermanas
ES-43 REU001 Reus
ES-48 BRK001 Barakaldo`;

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Splits 'UIO001 Quito' at its first space. */
function codeAndName(text: string): { code: string; name: string } {
  const space = text.indexOf(' ');
  return { code: text.slice(0, space), name: text.slice(space + 1) };
}

const statesAndCapitals = lines(statesWithCapital).map((line) => line.split(' | '));

export const states: readonly StateSeed[] = statesAndCapitals.map(([state = ''], index) => {
  const country = countries.find(({ code }) => state.startsWith(code));
  if (!country) throw new Error(`No country for state ${state}`);
  return { number: index + 1, ...codeAndName(state), country: country.number };
});

export const cities: readonly CitySeed[] = [
  ...statesAndCapitals.map(([, capital = ''], index) => ({
    number: index + 1,
    ...codeAndName(capital),
    state: index + 1,
  })),
  ...lines(furtherCities).map((line, index) => {
    const { code: stateCode, name: city } = codeAndName(line);
    const state = states.find(({ code }) => code === stateCode);
    if (!state) throw new Error(`No state for city ${line}`);
    return { number: states.length + index + 1, ...codeAndName(city), state: state.number };
  }),
];
