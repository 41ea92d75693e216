import { componentAmounts, saveComponents } from "#payments/component-amounts";
import { paymentsOfFamily } from "#payments/payments-of-family";
import { paidFamilies, paymentOverview, paymentsByArea, programmeTranches } from "#payments/read-payments";
import { unlistedPayments } from "#payments/unlisted-payments";
import { router } from "#platform/procedures";

export const paymentsRouter = router({
  overview: paymentOverview, tranches: programmeTranches, byArea: paymentsByArea, families: paidFamilies, unlisted: unlistedPayments, ofFamily: paymentsOfFamily, components: componentAmounts, saveComponents,
});
