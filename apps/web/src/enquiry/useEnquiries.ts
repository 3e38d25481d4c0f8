import type { AnswerRow, EnquiryFunnelReply, EnquiryPageReply, EnquiryRow } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { address, query } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';
import { secondsToNextLook } from './seconds-to-next-look.ts';

export type EnquiryStatus = 'open' | 'closed' | 'red-flag';

/** People may be waiting: lists of enquiries look again by themselves. */
const againSeconds = () => 30;

export function enquiriesPath(siteId: string): string {
  return address`/sites/${siteId}/enquiries`;
}

export function enquiryPath(siteId: string, enquiryId: string): string {
  return address`/sites/${siteId}/enquiries/${enquiryId}`;
}

export function answersPath(siteId: string): string {
  return address`/sites/${siteId}/answers`;
}

/** The inbox of a site, red flags first. */
export function useEnquiries(
  siteId: string,
  status: EnquiryStatus,
  isWanted = true,
): Read<{ readonly rows: readonly EnquiryRow[] }> {
  return useRead(`${enquiriesPath(siteId)}${query({ status })}`, { againSeconds, isWanted });
}

/** One enquiry with its history. */
export function useEnquiry(siteId: string, enquiryId: string): Read<EnquiryPageReply> {
  return useRead(enquiryPath(siteId, enquiryId), {
    againSeconds: (page: EnquiryPageReply | undefined) => secondsToNextLook(page?.messages ?? [], Date.now()),
  });
}

/** From enquiry to care, over all channels and by channel. */
export function useEnquiryFunnel(siteId: string): Read<EnquiryFunnelReply> {
  return useRead(address`/sites/${siteId}/enquiry-funnel`);
}

/** Texts that the site answers with. */
export function useAnswers(siteId: string): Read<{ readonly rows: readonly AnswerRow[] }> {
  return useRead(answersPath(siteId));
}

/** Makes everything that shows enquiries read again, after a step was saved. */
export function useForgetEnquiries(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    [client],
  );
}
