import type { ProgrammeDetail } from "@sinergi/api/programmes/definitions.schema";
import type { StandingProgramme } from "@sinergi/domain/programmes/programme-change.schema";
import { programmeCodeSchema, type Programme } from "@sinergi/domain/programmes/programme.schema";
import { sameDefinition } from "@sinergi/domain/programmes/same-definition";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IdentityFields } from "#features/programmes/identity-fields";
import { SaveQuestion, type WantedChange } from "#features/programmes/save-question";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import classes from "./programmes.module.css";

const editRoute = getRouteApi("/frame/program/$code/ubah");

/** A first definition: what the programme is. Its rule comes with its first year. */
export function NewProgrammePage() {
  const t = useTranslations("programmes");
  const { user } = useSession();
  const start: Programme = {
    code: "", name: "", owner: user.agency?.code ?? "", unit: "FAMILY", side: "LIVELIHOOD", sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH",
    inPackage: false, periods: [], relations: [],
  };
  const mayDefine = user.role === "SECRETARIAT" ? "directly" : "by_proposal";
  return (
    <Page title={t("form.newTitle")} intro={<Link to="/program">{t("back")}</Link>}>
      <DefinitionForm start={{ programme: start, retiredFrom: null }} revision={0} mayDefine={mayDefine} isNew />
    </Page>
  );
}

export function EditProgrammePage() {
  const t = useTranslations("programmes");
  const { code } = editRoute.useParams();
  const query = useQuery(trpc.programmes.detail.queryOptions({ code }));
  const name = query.data?.standing.programme.name ?? code;
  const back = (
    <Link to="/program/$code" params={{ code }}>
      {t("backTo", { name })}
    </Link>
  );
  return (
    <Page title={t("form.editTitle", { name })} intro={back}>
      <Loaded query={query} height={560}>
        {({ standing, revision, mayDefine }) => <DefinitionForm key={revision} start={standing} revision={revision} mayDefine={mayDefine} isNew={false} />}
      </Loaded>
    </Page>
  );
}

interface DefinitionFormProps {
  readonly start: StandingProgramme;
  readonly revision: number;
  readonly mayDefine: ProgrammeDetail["mayDefine"];
  readonly isNew: boolean;
}

function DefinitionForm({ start, revision, mayDefine, isNew }: DefinitionFormProps) {
  const t = useTranslations("programmes");
  const navigate = useNavigate();
  const [programme, setProgramme] = useState(start.programme);
  const [wanted, setWanted] = useState<WantedChange | null>(null);
  const [looked, setLooked] = useState(false);
  const after = { ...start, programme: { ...programme, name: programme.name.trim(), relations: programme.relations.filter((relation) => relation.with !== "") } };
  const { code } = after.programme;
  const valid = programmeCodeSchema.safeParse(code).success && after.programme.name !== "" && after.programme.owner !== "";
  const changed = isNew || !sameDefinition(after, start);
  const look = () => {
    setLooked(true);
    if (valid) setWanted({ code, change: { kind: "define", programme: after.programme }, basedOn: revision, before: isNew ? null : start, after, mayDefine });
  };
  const done = () => void (isNew && mayDefine === "by_proposal" ? navigate({ to: "/program" }) : navigate({ to: "/program/$code", params: { code } }));
  return (
    <>
      <Card title={t("form.identity")} note={isNew ? t("form.then") : undefined}>
        <IdentityFields programme={programme} change={setProgramme} isNew={isNew} looked={looked} ownerFixed={mayDefine === "by_proposal"} />
      </Card>
      <div className={classes.saveBar}>
        <Button disabled={!changed || mayDefine === "no"} onClick={look}>
          {t("acts.look")}
        </Button>
        {!changed && <span className={classes.quiet}>{t("acts.nothing")}</span>}
      </div>
      {wanted && <SaveQuestion wanted={wanted} close={() => setWanted(null)} done={done} />}
    </>
  );
}
