import logo from '../icon.svg'

/** The mark and the name. */
export function Logo() {
  return (
    <>
      <img src={logo} width="26" height="26" alt="" />
      <strong translate="no">{NAME}</strong>
    </>
  )
}

const NAME = 'Askback'
