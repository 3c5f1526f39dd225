// The glue of each endpoint: read the message, call one use case, write the answer.
#pragma once

#include "server/http/route.h"

namespace cts::http {

using service::Result;

Result<Answer> log_in(const Visit& visit);
Result<Answer> show_session(const Visit& visit);
Result<Answer> log_out(const Visit& visit);
Result<Answer> log_in_page(const Visit& visit);
Result<Answer> show_page_session(const Visit& visit);
Result<Answer> log_out_page(const Visit& visit);
Result<Answer> list_users(const Visit& visit);
Result<Answer> list_jobs(const Visit& visit);
Result<Answer> add_user(const Visit& visit);
Result<Answer> change_memberships(const Visit& visit);

Result<Answer> list_projects(const Visit& visit);
Result<Answer> add_project(const Visit& visit);
Result<Answer> show_project(const Visit& visit);
Result<Answer> change_project(const Visit& visit);
Result<Answer> publish_kit(const Visit& visit);
Result<Answer> withdraw_kit_part(const Visit& visit);
Result<Answer> show_kit(const Visit& visit);
Result<Answer> open_list(const Visit& visit);
Result<Answer> import_history(const Visit& visit);
Result<Answer> import_rows(const Visit& visit);
Result<Answer> keep_do_not_call(const Visit& visit);
Result<Answer> list_blacklist(const Visit& visit);
Result<Answer> propose_blacklist(const Visit& visit);
Result<Answer> show_blacklist_entry(const Visit& visit);
Result<Answer> decide_blacklist(const Visit& visit);
Result<Answer> look_up_number(const Visit& visit);

Result<Answer> show_billing_list(const Visit& visit);
Result<Answer> take_billing(const Visit& visit);
Result<Answer> show_billing_rows(const Visit& visit);
Result<Answer> show_trial_metrics(const Visit& visit);
Result<Answer> show_weekly_report(const Visit& visit);
Result<Answer> show_outcome_report(const Visit& visit);
Result<Answer> show_funnel_report(const Visit& visit);
Result<Answer> show_field_report(const Visit& visit);
Result<Answer> show_agent_report(const Visit& visit);
Result<Answer> list_calls_behind(const Visit& visit);
Result<Answer> show_wallboard(const Visit& visit);
Result<Answer> show_codebook(const Visit& visit);
Result<Answer> rebuild_reports(const Visit& visit);

Result<Answer> claim(const Visit& visit);
Result<Answer> start_call(const Visit& visit);
Result<Answer> practise(const Visit& visit);
Result<Answer> dial(const Visit& visit);
Result<Answer> save_call(const Visit& visit);
Result<Answer> amend_call(const Visit& visit);
Result<Answer> list_amendments(const Visit& visit);
Result<Answer> save_telemetry(const Visit& visit);
Result<Answer> show_call(const Visit& visit);
Result<Answer> list_calls(const Visit& visit);
Result<Answer> list_follow_ups(const Visit& visit);
Result<Answer> list_project_follow_ups(const Visit& visit);
Result<Answer> show_follow_up(const Visit& visit);
Result<Answer> show_follow_up_due(const Visit& visit);
Result<Answer> take_step(const Visit& visit);
Result<Answer> take_steps(const Visit& visit);
Result<Answer> list_tickets(const Visit& visit);
Result<Answer> assign_follow_up(const Visit& visit);
Result<Answer> show_ticket_menus(const Visit& visit);
Result<Answer> change_ticket_menus(const Visit& visit);
Result<Answer> list_incidents(const Visit& visit);
Result<Answer> attach(const Visit& visit);
Result<Answer> read_attachment(const Visit& visit);
Result<Answer> remove_attachment(const Visit& visit);
Result<Answer> list_faq_drafts(const Visit& visit);
Result<Answer> settle_faq_draft(const Visit& visit);
Result<Answer> show_calendar(const Visit& visit);
Result<Answer> publish_calendar(const Visit& visit);
Result<Answer> list_team_hours(const Visit& visit);
Result<Answer> publish_team_hours(const Visit& visit);
Result<Answer> list_colleagues(const Visit& visit);
Result<Answer> list_holdings(const Visit& visit);
Result<Answer> list_notices(const Visit& visit);
Result<Answer> publish_notice(const Visit& visit);
Result<Answer> withdraw_notice(const Visit& visit);
Result<Answer> acknowledge_notice(const Visit& visit);
Result<Answer> list_notice_readers(const Visit& visit);
Result<Answer> show_faq_uses(const Visit& visit);
Result<Answer> show_today(const Visit& visit);

Result<Answer> list_changes(const Visit& visit);
Result<Answer> listen_for_news(const Visit& visit);

Result<Answer> show_openapi_json(const Visit& visit);
Result<Answer> show_openapi_yaml(const Visit& visit);
Result<Answer> show_health(const Visit& visit);
Result<Answer> show_readiness(const Visit& visit);
Result<Answer> show_metrics(const Visit& visit);

}  // namespace cts::http
