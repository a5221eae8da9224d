/** Every rule by its number, in order: C all forms, S the form of 2014, M those since 2019, N text, Y years, K county. */
export const checkIds = [
  ...([
    'C01',
    'C02',
    'C03',
    'C04',
    'C05',
    'C06',
    'C07',
    'C08',
    'C09',
    'C10',
    'C11',
    'C12',
    'C13',
  ] as const),
  ...(['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10', 'S11'] as const),
  ...(['S12', 'S13', 'S14', 'S15', 'S16', 'S17', 'S18', 'S19', 'S20', 'S21'] as const),
  ...(['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M08'] as const),
  ...(['M09', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15', 'M16'] as const),
  ...(['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07'] as const),
  ...(['Y01', 'Y02', 'Y03', 'Y04', 'Y05', 'Y06', 'Y07'] as const),
  ...(['K01', 'K02', 'K03'] as const),
] as const;
export type CheckId = (typeof checkIds)[number];
