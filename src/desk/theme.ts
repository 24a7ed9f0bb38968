import { createTheme } from '@mantine/core'

/** One calm colour; everything else is ink and paper. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    sea: ['#eaf6f8', '#d6ebee', '#aed7dd', '#82c2cb', '#5caeb9', '#3f9ba8', '#237985', '#17636f', '#12525d', '#0c414a'],
    dark: [
      '#e5eaee',
      '#c3ccd4',
      '#a9b4be',
      '#6d7a86',
      '#46525c',
      '#313a42',
      '#20272e',
      '#1b2127',
      '#13181c',
      '#0d1114',
    ],
  },
  // Of the language that is spoken: its table has them.
  fontFamily: 'var(--letters, sans-serif)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace',
  defaultRadius: 'md',
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '12px', sm: '13.5px', md: '15px', lg: '17px', xl: '20px' },
})
