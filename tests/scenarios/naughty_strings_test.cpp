// Strings that broke other people's programs, through every text that goes over the wire: stored and returned equal,
// or refused by name at the field; never a broken connection, never half a record.
#include <boost/test/unit_test.hpp>

#include "shared/model/text.h"
#include "tests/outside/naughty_strings.h"
#include "tests/scenarios/a_call.h"

using namespace cts;
using nlohmann::json;
using tests::Held;
using tests::Reply;

namespace {

constexpr std::size_t longest_text = 200;

const std::vector<std::string>& strings() {
    static const auto read = outside::naughty_strings(CTS_SOURCE_DIR);
    return read;
}

// One after another, spread over the whole file however few are taken.
class Naughty {
  public:
    explicit Naughty(std::size_t stride = 1) : stride_(stride) {}
    bool used_up() const { return taken_ * stride_ >= strings().size(); }
    const std::string& next() { return strings()[taken_++ * stride_ % strings().size()]; }
    std::size_t taken() const { return taken_; }

  private:
    std::size_t stride_;
    std::size_t taken_ = 0;
};

// The texts of a call and a customer reach the engine sealed, so a slower engine than SQLite need not see each of them.
std::size_t stride_of_sealed_texts() {
    const char* engine = std::getenv("CTS_SCENARIO_ENGINE");
    return engine != nullptr && std::string(engine) == "mariadb" ? 5 : 1;
}

// What service::check_line takes.
bool is_clean_line(const std::string& text) {
    return !model::text_fault(text) && text.find_first_of("\n\t") == std::string::npos && !model::trim(text).empty() &&
           model::length_in_characters(text) <= longest_text;
}

std::set<std::string> fields_of(const Reply& reply) {
    std::set<std::string> fields;
    for (const auto& error : reply.json.at("errors")) fields.insert(error.at("field").get<std::string>());
    return fields;
}

struct Tally {
    std::size_t kept = 0;
    std::size_t refused = 0;
    void count(bool taken) { ++(taken ? kept : refused); }
    void tell(const std::string& what) const {
        BOOST_TEST_MESSAGE(what << ": " << kept << " kept, " << refused << " refused by name");
        BOOST_TEST(kept > 0u);
        BOOST_TEST(refused > 0u);
    }
};

struct NaughtyShop : tests::RunningServer {
    NaughtyShop() { open_project(); }

    std::string open_list(const std::string& name) {
        return ask("POST", "/api/v1/projects/example-sale/lists", keeper, {{"project", "example-sale"}, {"name", name}})
            .json.at("id");
    }
};

// A call with a string in each text its talk shows, mended until it is taken.
class NaughtyCall {
  public:
    NaughtyCall(NaughtyShop& shop, Naughty& naughty, bool refusal) : shop_(shop), naughty_(naughty) {
        held_ = tests::claim(shop, shop.agent);
        answers_ = {{"reached", "yes"}, {"convenient", true}, {"mood", "calm"}};
        outcome_ = refusal ? "refused" : "call_back";
        answers_["interest"] = refusal ? "refuses" : "thinking";
        if (refusal) answers_["refusal"] = "other";
        if (!refusal) answers_["callback_at"] = (shop.clock.now() + std::chrono::seconds(5)).to_iso8601();
        for (const char* field : {"customer_question", "answer_given", "complaint_subject", "remarks"})
            give(field, naughty.next());
        give(refusal ? "refusal_words" : "callback_note", naughty.next());
        searched_ = naughty.next();
    }

    void save(Tally& tally) {
        for (int tries = 0; tries < 6; ++tries) {
            const Reply reply = shop_.ask("PUT", held_.path(), shop_.agent, body());
            if (reply.status == 201) return check_kept(tally);
            BOOST_REQUIRE_MESSAGE(reply.status == 422, reply.body);
            for (const auto& error : reply.json.at("errors")) mend(error.at("field"), error.at("reason"), tally);
        }
        BOOST_ERROR("never taken: " + body().dump());
    }

    std::string promised_note() const { return answers_.value("callback_note", ""); }

  private:
    // As a client sends it: canonical, where the text can be (the form's rules are tested by naughty_form_test).
    void give(const std::string& field, const std::string& text) {
        const std::string sent = model::text_fault(text) ? text : model::trim(model::to_nfc(text));
        if (!sent.empty())
            answers_[field] = sent;
        else if (field == "customer_question")
            answers_[field] = "?";
        else if (field == "refusal_words")
            answers_[field] = "没有说";
        naughty_fields_.insert(field);
    }

    json body() const {
        json call = tests::call_of(shop_, held_, outcome_, answers_);
        call["answered_at"] = call["dialled_at"];
        call["ended_at"] = call["dialled_at"];
        call["one_datum"] = one_datum_;
        call["faq_uses"] = json::array();
        if (!searched_.empty())
            call["faq_uses"].push_back({{"entry", ""},
                                        {"step", "opening"},
                                        {"at", shop_.clock.now().to_iso8601()},
                                        {"told", false},
                                        {"searched", searched_}});
        return call;
    }

    // The single-datum rule is answered with the next string as the reason; what cannot stand is left out.
    void mend(const std::string& field, const std::string& reason, Tally& tally) {
        tally.count(false);
        if (field == "/faq_uses/0/searched") return searched_.clear();
        if (field.starts_with("/one_datum/")) {
            one_datum_[field.substr(11)] = "客户就是这样说的";
            return;
        }
        BOOST_TEST(naughty_fields_.contains(field), field + " " + reason);
        const bool cannot_stand = reason == "too_long" || reason == "control_characters";
        if (!cannot_stand)
            one_datum_[field] = naughty_.next();
        else if (field == "refusal_words" || field == "customer_question")
            answers_[field] = "没有说";
        else
            answers_.erase(field);
    }

    void check_kept(Tally& tally) const {
        const Reply call = shop_.ask("GET", held_.path(), shop_.agent);
        BOOST_TEST(call.json.at("answers") == answers_, call.body + "\n" + answers_.dump());
        BOOST_TEST(call.json.at("one_datum") == one_datum_, call.body);
        tally.kept += naughty_fields_.size() + one_datum_.size() + (searched_.empty() ? 0 : 1);
    }

    NaughtyShop& shop_;
    Naughty& naughty_;
    Held held_;
    std::string outcome_;
    std::string searched_;
    json answers_;
    json one_datum_ = json::object();
    std::set<std::string> naughty_fields_;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(naughty_strings, NaughtyShop)

BOOST_AUTO_TEST_CASE(every_naughty_string_in_the_texts_of_a_call_is_kept_equal_or_refused_by_name) {
    if (strings().empty()) return;
    import(0, 400);
    Naughty naughty(stride_of_sealed_texts());
    Tally tally;
    for (int n = 0; !naughty.used_up(); ++n) {
        NaughtyCall call(*this, naughty, n % 6 == 0);
        call.save(tally);
        clock.pass(std::chrono::seconds(4));
    }
    tally.tell("texts of calls");
}

BOOST_AUTO_TEST_CASE(a_naughty_note_of_a_promise_is_read_out_equal_when_the_promise_is_due) {
    if (strings().empty()) return;
    import(0, 1);
    Naughty naughty(97);
    for (std::string promised; !naughty.used_up();) {
        NaughtyCall call(*this, naughty, false);
        const std::string note = call.promised_note();
        Tally tally;
        call.save(tally);
        clock.pass(std::chrono::seconds(10));
        const Held held = tests::claim(*this, agent);
        const Reply follow_ups = ask("GET", "/api/v1/follow-ups", agent);
        const std::string told = held.claimed.at("promised_note");
        BOOST_TEST((told == note || told.empty()), note + " became " + told);
        BOOST_TEST(follow_ups.json["items"][0]["subject"] == told);
    }
}

BOOST_AUTO_TEST_CASE(every_naughty_string_in_the_rows_of_a_list_is_kept_equal_or_refused_by_its_column) {
    if (strings().empty()) return;
    constexpr std::size_t rows_a_request = 490;
    Naughty naughty(13);  // so that the rows kept are of all kinds
    Tally tally;
    std::vector<json> taken;
    int n = 0;
    for (const std::string list = open_list("spring"); naughty.taken() < strings().size();) {
        json rows = json::array();
        for (std::size_t row = 0; row < rows_a_request; ++row, ++n)
            rows.push_back({{"row", n + 1},
                            {"name", naughty.next()},
                            {"salutation", naughty.next()},
                            {"phone", tests::fictional_number(n % 1000)},
                            {"attributes", {{"district", naughty.next()}}}});
        const Reply reply = ask("POST", "/api/v1/lists/" + list + "/rows", keeper, {{"rows", rows}});
        BOOST_REQUIRE_EQUAL(reply.status, 200);
        for (std::size_t row = 0; row < rows_a_request; ++row) {
            const auto& result = reply.json["results"][row];
            const auto clean = [](const std::string& text) { return text.empty() || is_clean_line(text); };
            std::set<std::string> wrong;
            if (!clean(rows[row]["name"])) wrong.insert("name");
            if (!clean(rows[row]["salutation"])) wrong.insert("salutation");
            if (!clean(rows[row]["attributes"]["district"])) wrong.insert("district");
            if (result.at("taken") == true) taken.push_back(rows[row]);
            const std::string field = result.contains("problem") ? result["problem"].value("field", "") : "";
            BOOST_TEST((wrong.empty() ? !result.contains("problem") || field == "phone" : wrong.contains(field)),
                       result.dump() + rows[row].dump());
            tally.count(wrong.empty());
        }
    }
    for (const json& row : taken) {
        const Held held = tests::claim(*this, agent);
        const auto same = [&](const json& read, const json& sent) {
            return read == model::trim(sent.get<std::string>());
        };
        BOOST_TEST(same(held.claimed["customer_name"], row["name"]), row.dump());
        BOOST_TEST(same(held.claimed["salutation"], row["salutation"]), row.dump());
        BOOST_TEST(held.claimed["attributes"]["district"] == row["attributes"]["district"], row.dump());
        BOOST_REQUIRE_EQUAL(
            ask("PUT", held.path(), agent, tests::call_of(*this, held, "refused", tests::refusing())).status, 201);
    }
    tally.tell(std::to_string(taken.size()) + " rows stored; rows");
}

BOOST_AUTO_TEST_CASE(a_naughty_display_name_is_kept_equal_or_refused_by_name) {
    if (strings().empty()) return;
    Naughty naughty(173);  // a password takes its time
    Tally tally;
    std::map<std::string, std::string> names;
    for (int n = 0; !naughty.used_up(); ++n) {
        const std::string login = "user" + std::to_string(n);
        const std::string& name = naughty.next();
        const json user{{"login", login}, {"number", login}, {"display_name", name}, {"roles", {"agent"}}};
        const Reply reply =
            ask("POST", "/api/v1/users", administrator, {{"user", user}, {"password", "a long password"}});
        const bool clean = is_clean_line(name) && model::length_in_characters(name) <= 100;
        BOOST_TEST(reply.status == (clean ? 201 : 422), reply.body);
        if (clean)
            names[login] = name;
        else
            BOOST_TEST(fields_of(reply) == std::set<std::string>{"/user/display_name"}, reply.body);
        tally.count(clean);
    }
    std::map<std::string, std::string> read;
    const Reply users = ask("GET", "/api/v1/users", administrator);
    for (const auto& user : users.json.at("items")) read[user["login"]] = user["display_name"];
    for (const auto& [login, name] : names) BOOST_TEST(read[login] == name);
    tally.tell("display names");
}

BOOST_AUTO_TEST_CASE(a_naughty_name_of_a_list_or_reason_not_to_call_is_kept_or_refused_by_name) {
    if (strings().empty()) return;
    Naughty naughty(7);
    Tally tally;
    for (int n = 0; !naughty.used_up(); ++n) {
        const std::string& text = naughty.next();
        const bool list = n % 2 == 0;
        const Reply reply = list ? ask("POST", "/api/v1/projects/example-sale/lists", keeper,
                                       {{"project", "example-sale"}, {"name", text}})
                                 : ask("POST", "/api/v1/do-not-call", keeper,
                                       {{"phone", tests::fictional_number(n % 1000)}, {"reason", text}});
        const bool taken = is_clean_line(text);
        BOOST_TEST(reply.status == (!taken ? 422 : list ? 201 : 204), reply.body + text);
        if (!taken)
            BOOST_TEST(fields_of(reply) == std::set<std::string>{list ? "/name" : "/reason"});
        else if (list)
            BOOST_TEST(reply.json.at("name") == text);
        tally.count(taken);
    }
    tally.tell("names of lists and reasons not to call");
}

BOOST_AUTO_TEST_CASE(a_naughty_string_where_a_code_an_id_or_a_number_belongs_is_refused_and_answered) {
    if (strings().empty()) return;
    const auto escaped = [](const std::string& text) {
        std::string path;
        for (const char c : text.substr(0, 500)) {
            constexpr const char* digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            path += {'%', digits[byte >> 4], digits[byte & 15]};
        }
        return path;
    };
    Naughty naughty(11);
    while (!naughty.used_up()) {
        const std::string& text = naughty.next();
        const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        BOOST_TEST(ask("GET", "/api/v1/calls/x" + escaped(text), agent).status == 404, text);
        BOOST_TEST(ask("GET", "/api/v1/projects/-" + escaped(text), agent).status == 404, text);
        if (!is_number)
            BOOST_TEST(ask("GET", "/api/v1/calls?limit=" + escaped(text), agent)
                           .refused(model::Reason::bad_parameter, "limit"),
                       text);
        const json project{{"code", text}, {"zone", text}, {"region", text}};
        BOOST_TEST(ask("POST", "/api/v1/projects", administrator, project).status == 400, text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
