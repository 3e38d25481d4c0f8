import type { EnquiryContact } from '@jointwise/registry';
import { type Enquiry, getEnquiryContact, type Session } from '@jointwise/store';
import type { EnquiryRow } from '../contract/index.ts';
import type { Actor } from '../frame/actor.ts';
import { mayAt } from '../frame/actor.ts';

/** Contact of an enquiry, for those who may read contact details; `null` for others, and once it is deleted. */
export async function readableContact(session: Session, actor: Actor, { siteId, id }: Enquiry) {
  return mayAt(actor, 'contact.read', siteId) ? getEnquiryContact(session, siteId, id) : null;
}

/** An enquiry as staff see it. */
export function toEnquiryRow({ siteId: _, ...enquiry }: Enquiry, contact: EnquiryContact | null): EnquiryRow {
  return { ...enquiry, name: contact && nameOf(contact) };
}

function nameOf({ givenName, familyName, email, phone }: EnquiryContact): string {
  const name = [givenName, familyName].filter((part) => part !== null).join(' ');
  return name === '' ? (email ?? phone ?? '') : name;
}
