import type { Role } from "#access/roles";

/** What a role may ask for. A procedure names exactly one; a role without it is refused before its input is read. */
export const PERMISSIONS = [
  "session.read",
  "figures.read",
  "families.read",
  "families.reveal",
  "imports.read",
  "imports.write",
  "imports.approve",
  "registry.write",
  "enrolments.decide",
  "problems.read",
  "problems.decide",
  "problems.confirm",
  "persons.find",
  "lists.export",
  "lists.approve",
  "programmes.read",
  "areas.read",
  "audit.read",
  "accounts.read",
  "accounts.write",
  "settings.read",
  "settings.write",
  "organisations.read",
  "organisations.write",
  "programmes.write",
  "enrolments.write",
  "payments.read",
  "payments.write",
  "budgets.read",
  "budgets.propose",
  "budgets.approve",
  "focus.write",
  "focus.sign",
  "gaps.read",
  "pledges.read",
  "pledges.write",
  "pledges.match",
  "simulations.read",
  "simulations.write",
  "proposals.approve",
  "series.write",
  "meetings.read",
  "meetings.write",
  "meetings.propose",
  "meetings.answer",
  "minutes.write",
  "minutes.comment",
  "papers.read",
  "papers.check",
  "papers.sign",
  "followups.read",
  "followups.write",
  "followups.report",
  "followups.verify",
  "coordination.read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYONE: readonly Permission[] = ["session.read", "areas.read", "programmes.read", "organisations.read"];

/** Both accounts of an organisation; within it the head approves what the operator proposes. */
const AGENCY: readonly Permission[] = [
  ...EVERYONE, "figures.read", "families.read", "families.reveal", "problems.read", "persons.find", "lists.export",
  "organisations.write", "enrolments.write", "payments.read", "payments.write", "imports.read", "imports.write", "budgets.read", "budgets.propose",
  "gaps.read", "pledges.read", "pledges.match", "simulations.read", "simulations.write",
  "meetings.read", "meetings.propose", "meetings.answer", "papers.read", "followups.read", "followups.report", "coordination.read",
];

/** The matrix of `security.md` §5 for what exists today. A role that is not named here may nothing. */
export const PERMISSIONS_OF_ROLE = {
  ADMIN: [...EVERYONE, "accounts.read", "accounts.write", "settings.read", "settings.write", "audit.read"],
  SECRETARIAT: [
    ...EVERYONE, "figures.read", "families.read", "families.reveal", "imports.read", "imports.write",
    "imports.approve", "registry.write", "enrolments.decide", "problems.read", "problems.decide", "problems.confirm", "persons.find", "lists.export", "lists.approve",
    "organisations.write", "programmes.write", "enrolments.write", "payments.read", "payments.write", "budgets.read", "budgets.propose", "budgets.approve",
    "focus.write", "gaps.read", "pledges.read", "pledges.write", "pledges.match", "simulations.read", "simulations.write", "proposals.approve", "series.write",
    "meetings.read", "meetings.write", "meetings.answer", "minutes.write", "minutes.comment", "papers.read", "papers.check", "papers.sign",
    "followups.read", "followups.write", "followups.report", "followups.verify", "coordination.read",
  ],
  LEADER: [
    ...EVERYONE, "figures.read", "budgets.read", "focus.sign", "gaps.read", "pledges.read", "simulations.read",
    "meetings.read", "meetings.propose", "minutes.comment", "papers.read", "papers.check", "papers.sign", "followups.read", "coordination.read",
  ],
  AGENCY_HEAD: [...AGENCY, "lists.approve", "imports.approve", "programmes.write", "budgets.approve", "proposals.approve", "minutes.comment"],
  AGENCY_OPERATOR: AGENCY,
  COORDINATOR: [...EVERYONE, "figures.read", "families.read", "problems.read", "problems.confirm", "meetings.read", "meetings.propose", "papers.read", "followups.read"],
  FACILITATOR: [...EVERYONE, "figures.read", "families.read", "families.reveal", "problems.read", "persons.find", "meetings.read", "meetings.propose"],
  PARTNER: [...EVERYONE, "gaps.read", "pledges.read", "pledges.write", "meetings.read", "meetings.answer", "papers.read", "followups.read", "followups.report"],
  AUDITOR: [...EVERYONE, "audit.read"],
} as const satisfies Record<Role, readonly Permission[]>;

export function mayAsk(role: Role, permission: Permission): boolean {
  const granted: readonly Permission[] = PERMISSIONS_OF_ROLE[role];
  return granted.includes(permission);
}
