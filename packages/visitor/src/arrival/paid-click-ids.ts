/** Parameters that advertising networks add to the links that are paid for. */
export const paidClickIds = [
  'gclid', // Google Ads
  'gbraid',
  'wbraid',
  'dclid',
  'msclkid', // Microsoft
  'yclid', // Yandex
  'ttclid', // TikTok
  'twclid', // X
  'li_fat_id', // LinkedIn
  'rdt_cid', // Reddit
  'ScCid', // Snapchat
] as const
