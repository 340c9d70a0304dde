/**
 * Letters without which no rule of scope can fit a description, spaces and signs left out ("net pay" is
 * "netpay"). Nearly every description of millions is unlike any other, and looking for these costs a
 * twentieth of trying the rules. A test holds that no rule fits a text without one of them.
 */
export const SCOPE_STEMS = [
  ...[
    'precept',
    'precerpt',
    'pecept',
    'parish',
    'collectionfund',
    'ctax',
    'businessrate',
    'nndr',
    'nnr',
  ],
  ...[
    'levy',
    'levies',
    'revenuesupport',
    'centralshare',
    'centralgovernment',
    'contributiontomhclg',
  ],
  ...['contributiontodluhc', 'poolingof', 'brrrsg', 'brrandrsg', 'vat', 'domesticrates', 'rates'],
  ...[
    'counciltax',
    'refund',
    'roadtax',
    'vehicletax',
    'vehicleexcise',
    'stampduty',
    'corporationtax',
  ],
  ...[
    'awaiting',
    'cistax',
    'landfilltax',
    'salar',
    'wages',
    'payroll',
    'netpay',
    'grosspay',
    'paye',
  ],
  ...['nationalinsurance', 'employerni', 'employersni', 'redundanc', 'severance', 'attachmentof'],
  ...['studentloan', 'settlement', 'membersallowance', 'memberallowance', 'basicpay', 'overtime'],
  ...['childcarevoucher', 'pension', 'superannuation', 'earlyretirement', 'lgps', 'avc', 'benefit'],
  ...[
    'rentallowance',
    'rentrebate',
    'discretionaryhousing',
    'dhp',
    'directpayment',
    'localwelfare',
  ],
  ...[
    'hardship',
    'energyrebate',
    'isolationpayment',
    'pwlb',
    'publicworks',
    'moneymarket',
    'treasury',
  ],
  ...['debtmanagement', 'loan', 'repayment', 'invest', 'borrowing', 'termdeposit', 'interest'],
] as const;
