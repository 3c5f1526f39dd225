#include "server/http/handlers.h"

namespace cts::http {

const std::vector<Route>& routes() {
    using enum Access;
    constexpr Body none = Body::none;
    constexpr Body json = Body::json;
    static const std::vector<Route> table{
        {"POST", "/api/v1/sessions", open, json, {}, log_in, Work::passwords},
        {"GET", "/api/v1/sessions/current", logged_in, none, {}, show_session},
        {"DELETE", "/api/v1/sessions/current", logged_in, none, {}, log_out},
        {"GET", "/api/v1/users", logged_in, none, {"after"}, list_users},
        {"POST", "/api/v1/users", logged_in, json, {}, add_user, Work::passwords},
        {"GET", "/api/v1/projects", logged_in, none, {"after"}, list_projects},
        {"POST", "/api/v1/projects", logged_in, json, {}, add_project},
        {"GET", "/api/v1/projects/{code}", logged_in, none, {}, show_project},
        {"PATCH", "/api/v1/projects/{code}", logged_in, Body::merge_patch, {}, change_project},
        {"POST", "/api/v1/projects/{code}/kits", logged_in, json, {}, publish_kit},
        {"POST", "/api/v1/projects/{code}/kits/withdrawals", logged_in, json, {}, withdraw_kit_part},
        {"GET", "/api/v1/projects/{code}/kit", logged_in, none, {"purpose", "form", "product", "faq"}, show_kit},
        {"POST", "/api/v1/projects/{code}/lists", logged_in, json, {}, open_list},
        {"POST", "/api/v1/projects/{code}/claims", logged_in, json, {}, claim},
        {"POST", "/api/v1/projects/{code}/calls", logged_in, json, {}, start_call},
        {"POST", "/api/v1/projects/{code}/practice", logged_in, json, {}, practise},
        {"GET", "/api/v1/projects/{code}/faq-uses", logged_in, none, {}, show_faq_uses},
        {"GET", "/api/v1/projects/{code}/today", logged_in, none, {}, show_today},
        {"POST", "/api/v1/lists/{id}/rows", logged_in, json, {}, import_rows},
        {"POST", "/api/v1/calls/{id}/dial", logged_in, json, {}, dial},
        {"PUT", "/api/v1/calls/{id}", logged_in, json, {"delivery"}, save_call},
        {"PUT", "/api/v1/calls/{id}/telemetry", logged_in, json, {}, save_telemetry},
        {"POST", "/api/v1/calls/{id}/amendments", logged_in, json, {}, amend_call},
        {"GET", "/api/v1/calls/{id}/amendments", logged_in, none, {}, list_amendments},
        {"GET", "/api/v1/calls/{id}", logged_in, none, {}, show_call},
        {"GET", "/api/v1/calls", logged_in, none, {"after", "limit", "project", "state"}, list_calls},
        {"GET", "/api/v1/follow-ups", logged_in, none, {"after", "limit"}, list_follow_ups},
        {"GET", "/api/v1/follow-ups/{id}", logged_in, none, {}, show_follow_up},
        {"POST", "/api/v1/follow-ups/{id}/assignment", logged_in, json, {}, assign_follow_up},
        {"GET",
         "/api/v1/projects/{code}/follow-ups",
         logged_in,
         none,
         {"view", "after", "limit"},
         list_project_follow_ups},
        {"GET", "/api/v1/projects/{code}/colleagues", logged_in, none, {}, list_colleagues},
        {"GET", "/api/v1/jobs", logged_in, none, {}, list_jobs},
        {"POST", "/api/v1/do-not-call", logged_in, json, {}, keep_do_not_call},
        {"GET", "/api/v1/blacklist", logged_in, none, {"kind", "view", "after", "limit"}, list_blacklist},
        {"POST", "/api/v1/blacklist", logged_in, json, {}, propose_blacklist},
        {"POST", "/api/v1/blacklist/look-ups", logged_in, json, {}, look_up_number},
        {"GET", "/api/v1/blacklist/{id}", logged_in, none, {}, show_blacklist_entry},
        {"POST", "/api/v1/blacklist/{id}/decisions", logged_in, json, {}, decide_blacklist},
        {"GET", "/api/v1/changes", logged_in, none, {"after", "limit"}, list_changes},
        {"GET", "/api/v1/notices", logged_in, none, {}, list_notices},
        {"POST", "/api/v1/notices", logged_in, json, {}, publish_notice},
        {"POST", "/api/v1/notices/{id}/withdrawal", logged_in, none, {}, withdraw_notice},
        {"PUT", "/api/v1/notices/{id}/acknowledgement", logged_in, none, {}, acknowledge_notice},
        {"GET", "/api/v1/notices/{id}/acknowledgements", logged_in, none, {}, list_notice_readers},
        {"GET", "/api/v1/push", open, none, {}, listen_for_news},
        {"GET", "/api/v1/openapi.json", open, none, {}, show_openapi_json},
        {"GET", "/api/v1/openapi.yaml", open, none, {}, show_openapi_yaml},
        {"GET", "/healthz", open, none, {}, show_health, Work::quick},
        {"GET", "/readyz", open, none, {}, show_readiness},
        {"GET", "/metrics", open, none, {}, show_metrics, Work::quick},
    };
    return table;
}

}  // namespace cts::http
