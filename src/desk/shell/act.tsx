import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { MouseEvent } from 'react'

interface Act extends ButtonProps {
  readonly onClick?: () => void
  readonly type?: 'button' | 'submit'
  /** Why it cannot be pressed now; the button stays in place and says so. */
  readonly reason?: string | null
}

/** A button that is never hidden: when it may not be pressed, it says why to the mouse, the keyboard and the ear. */
export function Act({ reason = null, onClick, type = 'button', ...rest }: Act) {
  const press = (event: MouseEvent): void => {
    if (reason === null) return onClick?.()
    event.preventDefault()
  }
  return (
    <Tooltip
      label={reason}
      disabled={reason === null}
      multiline
      maw={280}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        {...rest}
        type={type}
        onClick={press}
        {...(reason === null ? {} : { 'data-disabled': true, 'aria-disabled': true, 'aria-description': reason })}
      />
    </Tooltip>
  )
}
