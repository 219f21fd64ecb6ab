import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ramp = (name: string): MantineColorsTuple => [
  `var(--ts-${name}-0)`,
  `var(--ts-${name}-1)`,
  `var(--ts-${name}-2)`,
  `var(--ts-${name}-3)`,
  `var(--ts-${name}-4)`,
  `var(--ts-${name}-5)`,
  `var(--ts-${name}-6)`,
  `var(--ts-${name}-7)`,
  `var(--ts-${name}-8)`,
  `var(--ts-${name}-9)`,
];

/** Mantine in our tokens, so that any of its components fits without styling of its own. */
export const theme = createTheme({
  colors: {
    kantuta: ramp('kantuta'),
    verde: ramp('verde'),
    ambar: ramp('ambar'),
    rojo: ramp('rojo'),
    azul: ramp('azul'),
    green: ramp('verde'),
    yellow: ramp('ambar'),
    red: ramp('rojo'),
    blue: ramp('azul'),
    gray: ramp('tinta'),
    dark: [
      '#EFECF1',
      '#BDB6C2',
      '#9C94A2',
      '#786F80',
      '#4C4453',
      '#352E3A',
      '#262029',
      '#1B171F',
      '#17131A',
      '#131016',
    ],
  },
  primaryColor: 'kantuta',
  primaryShade: { light: 6, dark: 4 },
  defaultRadius: 6,
  fontFamily: 'var(--ts-font)',
  fontFamilyMonospace: 'var(--ts-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  cursorType: 'default',
  respectReducedMotion: true,
  components: {
    Menu: {
      defaultProps: { offset: 4, transitionProps: { duration: 120, transition: 'fade' } },
    },
  },
});
