import type { BalancesView } from '../ledger/ledger.view.js';
import { nokText } from '../ledger/ore-text.js';
import type { PositionNow } from '../ledger/read-position.js';

/** Where an agreement stands, as it is shown. */
export function viewPosition(position: PositionNow): BalancesView {
  const { obligationOre, outstandingOre, surplusOre, movedOre } = position;
  return {
    currency: 'NOK',
    obligation: nokText(obligationOre),
    fulfilled: nokText(obligationOre - outstandingOre + surplusOre),
    outstanding: nokText(outstandingOre),
    surplus: nokText(surplusOre),
    moved: nokText(movedOre),
  };
}
