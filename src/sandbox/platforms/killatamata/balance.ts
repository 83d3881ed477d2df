import { json } from '../../server/answer.ts';
import { checkedHandlers, type TypedHandlers } from '../../server/call.ts';
import type { operations } from '../../../../specs/types/killatamata.gen.ts';
import { accountOf, type Area, type World } from './world.ts';
import { dollars } from './wallet.ts';

/** The prepaid balance. */
export function balanceArea(world: World): Area {
  const handlers: TypedHandlers<operations> = {
    getBalance: (call) => {
      const { wallet } = accountOf(world, call);
      return json(200, {
        ok: true,
        usdBalanceMicros: wallet.balance,
        usdBalance: dollars(wallet.balance),
      });
    },
  };
  return {
    handlers: checkedHandlers(handlers),
    // A decimal text alone.
    observed: {
      getBalance: (answer) => ({ balance: (answer as { readonly usdBalance: string }).usdBalance }),
    },
    describe: ({ wallet }) => ({ usdBalanceMicros: wallet.balance }),
    reset: () => undefined,
  };
}
