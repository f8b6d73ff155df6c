/** The purchases, gzipped. */
export const purchasesFile = new URL('CDNOW_master.txt.gz', import.meta.url)
