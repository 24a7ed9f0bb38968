import type { ReactNode } from 'react'

type Name = keyof typeof SHAPES

/** A line drawing of 20 by 20 in the colour of the text around it; never the only carrier of a meaning. */
export function Icon({ name, size = 18 }: { name: Name; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  )
}

const SHAPES = {
  queue: (
    <path d="M3 11.5V5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v6M3 11.5V15a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 17 15v-3.5M3 11.5h4l1 2h4l1-2h4" />
  ),
  start: <path d="M5 17.5V3M5 4h9.5l-2 3 2 3H5" />,
  sent: <path d="M17 3 8.5 11.5M17 3l-5.5 14-3-5.5L3 8.5z" />,
  reports: <path d="M3 17h14M5 17v-5M10 17V4M15 17V8.5" />,
  settings: (
    <>
      <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="7" r="3" />
      <path d="M4 17c.6-3.2 3-5 6-5s5.4 1.8 6 5" />
    </>
  ),
  sun: (
    <>
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1" />
    </>
  ),
  moon: <path d="M16 11.7A6.5 6.5 0 0 1 8.3 4 6.5 6.5 0 1 0 16 11.7z" />,
  auto: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5v13a6.5 6.5 0 0 0 0-13z" fill="currentColor" />
    </>
  ),
  warning: <path d="M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.2v.1" />,
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.3v4M10 6.5v.1" />
    </>
  ),
  check: <path d="m4 10.5 4 4 8-9" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4l2.5 2" />
    </>
  ),
  clip: (
    <path d="m15.5 9.5-5.7 5.7a3.5 3.5 0 0 1-5-5l6.2-6.2a2.3 2.3 0 0 1 3.3 3.3l-6 6a1.2 1.2 0 0 1-1.7-1.7L12 6.2" />
  ),
  download: <path d="M10 3v9M6.5 8.8 10 12.3l3.5-3.5M4 16.5h12" />,
  search: (
    <>
      <circle cx="8.5" cy="8.5" r="5" />
      <path d="m12.5 12.5 4 4" />
    </>
  ),
  left: <path d="M12 4.5 6.5 10l5.5 5.5" />,
  right: <path d="M8 4.5 13.5 10 8 15.5" />,
  undo: <path d="M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />,
  bin: <path d="M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.6L14 6" />,
  keys: (
    <>
      <rect x="2.5" y="5.5" width="15" height="9.5" rx="1.5" />
      <path d="M5.5 8.7h.1M8.5 8.7h.1M11.5 8.7h.1M14.5 8.7h.1M7 12h6" />
    </>
  ),
  mailbox: <path d="M3 5.5h14v9.5H3zM3 6l7 5 7-5" />,
  note: <path d="M4 3.5h12V12l-4.5 4.5H4zM11.5 16.5V12H16M7 7.5h6M7 10.5h3" />,
  question: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M8 8a2 2 0 1 1 2.7 1.9c-.5.2-.7.6-.7 1.1v.3M10 13.7v.1" />
    </>
  ),
  copy: <path d="M7 7h9v9.5H7zM4 13V3.5h9" />,
} as const satisfies Record<string, ReactNode>
