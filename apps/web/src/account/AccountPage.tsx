import { useSession } from '../api/useSession.ts';
import { Page } from '../shared/Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { TokenList } from './TokenList.tsx';

/** One's own account: second factor, password, API tokens. */
export function AccountPage() {
  const state = useSession();
  if (state.status !== 'signed-in') return null;
  const { user } = state.session;
  return (
    <Page
      title="Account"
      sentence={
        user.secondFactor
          ? 'Your account is protected by a second factor.'
          : 'Your account has no second factor yet: set one up below.'
      }
      basis={`${user.name}, ${user.email}`}
      isNarrow
    >
      <SecondFactorForm isConfirmed={user.secondFactor} />
      <PasswordForm />
      <TokenList session={state.session} />
    </Page>
  );
}
