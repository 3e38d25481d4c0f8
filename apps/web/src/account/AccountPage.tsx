import { useSession } from '../api/useSession.ts';
import { Page } from '../shared/Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';
import { TokenList } from './TokenList.tsx';
import { texts } from './texts.ts';

/** One's own account: second factor, password, API tokens. */
export function AccountPage() {
  const state = useSession();
  if (state.status !== 'signed-in') return null;
  const { user } = state.session;
  return (
    <Page
      title={texts('accountPage.title')}
      sentence={
        user.secondFactor ? texts('accountPage.yourAccountProtectedSecond') : texts('accountPage.yourAccountNoSecond')
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
