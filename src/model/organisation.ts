import type { Workspace } from './records.ts';
import type { ActorConcept } from './schemas.ts';

/** Whose commitments are audited: the actor that workspace.yaml names, else the first that is the organisation and governs none. */
export function organisationOf({ about, vocabulary: { actors } }: Pick<Workspace, 'about' | 'vocabulary'>): ActorConcept | undefined {
  const named = actors.find(({ id }) => id === about.organisation);
  return named ?? actors.find(({ bearer, governs }) => bearer === 'organisation' && governs === undefined);
}

/** The body that is spoken to: the actor that workspace.yaml names, else the first that governs the organisation. */
export function bodyOf(workspace: Pick<Workspace, 'about' | 'vocabulary'>): ActorConcept | undefined {
  const { actors } = workspace.vocabulary;
  const organisation = organisationOf(workspace);
  return (
    actors.find(({ id }) => id === workspace.about.body) ??
    actors.find(({ governs }) => governs !== undefined && governs === organisation?.id)
  );
}
