import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Names the window by its page.
 *
 * @param waiting how many inquiries wait for us, so that one sees it from another window; 0 tells nothing
 */
export function useTitle(page: string, waiting = 0): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = waiting > 0 ? t('title.waiting', { count: waiting, page }) : t('title.page', { page })
  }, [t, page, waiting])
}
