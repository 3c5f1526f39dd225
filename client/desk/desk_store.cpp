#include "client/desk/desk_store.h"

#include "client/desk/desk_store_guarded.h"
#include "client/desk/key_ring.h"
#include "client/desk/sealing.h"
#include "shared/api/codec.h"

namespace cts::desk {
namespace {

constexpr api::JsonLimits kit_limits{64 * 1024 * 1024, 64};

const char* kind_name(OutboxKind kind) {
    return kind == OutboxKind::call ? "call" : "telemetry";
}

std::string draft_place(const std::string& call) {
    return "drafts/" + call;
}
std::string outbox_place(const std::string& kind, const std::string& call) {
    return "outbox/" + kind + "/" + call;
}
std::string newest_name(const std::string& project) {
    return "newest/" + project;
}
// Whose log-in alone may deliver it; empty: anybody's.
std::string only_by(const OutboxItem& item) {
    return item.record.taken_alone ? item.agent.to_string() : std::string();
}
std::string kit_place(const std::string& name) {
    return "kits/" + name;
}

}  // namespace

DeskStore::DeskStore(std::filesystem::path file, long most_pages) : path_(std::move(file)), most_pages_(most_pages) {
    auto opened = DeskFile::open(path_, most_pages_);
    if (!opened) {
        note(opened.error());
        return;
    }
    file_ = std::move(*opened);
    if (file_->put_aside()) note_aside(*file_->put_aside());
}

DeskStore::~DeskStore() = default;

DeskState DeskStore::state() const {
    const std::lock_guard lock(state_mutex_);
    return state_;
}

Trouble DeskStore::note(Trouble trouble) {
    const std::lock_guard lock(state_mutex_);
    state_.trouble = trouble;
    return trouble;
}

void DeskStore::note_success() {
    const std::lock_guard lock(state_mutex_);
    state_.trouble.reset();
}

void DeskStore::note_aside(std::filesystem::path copy) {
    const std::lock_guard lock(state_mutex_);
    state_.put_aside = std::move(copy);
}

void DeskStore::use(const Key& key) {
    key_ = std::make_unique<Key>(key);
    const std::lock_guard lock(state_mutex_);
    state_.open = true;
}

std::optional<std::string> DeskStore::id() const {
    const std::lock_guard lock(mutex_);
    if (!file_) return std::nullopt;
    try {
        return file_->rows("select id from desk", 1).front().front();
    } catch (const Refused&) {
        return std::nullopt;
    }
}

Kept<void> DeskStore::open_with_server(const std::string& login, const std::string& password,
                                       const std::optional<std::string>& secret) {
    const std::lock_guard lock(mutex_);
    if (!file_) return tl::unexpected(state().trouble.value_or(Trouble::failed));
    try {
        KeyRing ring(*file_);
        auto key = ring.with_server(login, password, secret);
        if (!key) {
            if (!secret) return tl::unexpected(note(key.error()));
            note_aside(file_->copy_aside());
            for (const char* table : {"slots", "drafts", "tickets", "outbox", "kits"})
                file_->change(std::string("delete from ") + table);
            key = ring.with_server(login, password, secret);
        }
        ring.note_success(login);
        use(*key);
        check_rows();
        note_success();
        return {};
    } catch (const Refused& refused) {
        return tl::unexpected(note(refused.trouble));
    }
}

tl::expected<KnownUser, Refusal> DeskStore::open_alone(const std::string& login, const std::string& password,
                                                       model::Instant now) {
    const std::lock_guard lock(mutex_);
    if (!file_) return tl::unexpected(Refusal{Refusal::Why::unavailable});
    try {
        KeyRing ring(*file_);
        const auto slot = ring.user_slot(login);
        const auto known = file_->rows("select user from slots where name = :name and user <> ''", 1, {slot});
        if (known.empty()) return tl::unexpected(Refusal{Refusal::Why::unknown});
        if (const auto wait = ring.wait_for(login, now); wait.count() > 0)
            return tl::unexpected(Refusal{Refusal::Why::wait, wait});
        const auto key = ring.with_password(login, password);
        if (!key) {
            ring.note_failure(login, now);
            return tl::unexpected(Refusal{Refusal::Why::wrong_password});
        }
        const auto text = unseal(*key, "slots/" + slot + "/user", known.front().front());
        auto user = text ? known_user_from_json(*text) : std::nullopt;
        if (!user) return tl::unexpected(Refusal{Refusal::Why::unknown});
        ring.note_success(login);
        use(*key);
        check_rows();
        return std::move(*user);
    } catch (const Refused& refused) {
        note(refused.trouble);
        return tl::unexpected(Refusal{Refusal::Why::unavailable});
    }
}

Kept<void> DeskStore::know(const KnownUser& user) {
    return guarded([&] {
        const auto slot = KeyRing(*file_).user_slot(user.user.login);
        file_->change("update slots set user = :user where name = :name",
                      {sealed("slots/" + slot + "/user", to_json(user)), slot});
    });
}

// Rows that do not open are kept in a copy beside the file and leave it, so that those that do go on.
void DeskStore::check_rows() {
    std::vector<std::string> broken_drafts;
    std::vector<std::string> broken_items;
    for (const auto& row : file_->rows("select call, sealed from drafts", 2)) {
        const auto text = unsealed(draft_place(row[0]), row[1]);
        if (!text || !draft_from_json(*text)) broken_drafts.push_back(row[0]);
    }
    for (const auto& row : file_->rows("select seq, kind, call, sealed from outbox", 4)) {
        const auto text = unsealed(outbox_place(row[1], row[2]), row[3]);
        if (!text || !outbox_item_from_json(*text)) broken_items.push_back(row[0]);
    }
    if (broken_drafts.empty() && broken_items.empty()) return;
    note_aside(file_->copy_aside());
    for (const auto& call : broken_drafts) file_->change("delete from drafts where call = :call", {call});
    for (const auto& seq : broken_items) file_->change("delete from outbox where seq = cast(:seq as integer)", {seq});
}

std::string DeskStore::sealed(const std::string& place, const std::string& text) {
    return seal(*key_, place, text);
}

std::optional<std::string> DeskStore::unsealed(const std::string& place, const std::string& text) {
    return unseal(*key_, place, text);
}

void DeskStore::keep_kit(const std::string& name, const form::KitFiles& kit) {
    if (!file_->rows("select name from kits where name = :name", 1, {name}).empty()) return;
    file_->change("insert into kits (name, sealed) values (:name, :sealed)",
                  {name, sealed(kit_place(name), api::to_json(api::PublishKit{kit}))});
}

void DeskStore::forget_kits() {
    file_->change(
        "delete from kits where name not in (select kit from drafts union select kit from outbox) "
        "and name not like 'newest/%'");
}

Kept<void> DeskStore::keep(const Draft& draft, const form::KitFiles& kit) {
    return guarded([&] {
        const auto call = draft.of.claimed.contents.call.to_string();
        const auto name = kit_name(draft.of.claimed.contents);
        DeskTransaction transaction(*file_);
        keep_kit(name, kit);
        file_->change(
            "insert into drafts (call, user, kit, sealed) values (:call, :user, :kit, :sealed) "
            "on conflict (call) do update set sealed = excluded.sealed",
            {call, draft.of.user.id.to_string(), name, sealed(draft_place(call), to_json(draft))});
        transaction.commit();
    });
}

Kept<std::optional<Draft>> DeskStore::draft_of(model::UserId user) {
    return guarded([&]() -> std::optional<Draft> {
        const auto found = file_->rows("select call, sealed from drafts where user = :user order by rowid desc limit 1",
                                       2, {user.to_string()});
        if (found.empty()) return std::nullopt;
        const auto text = unsealed(draft_place(found.front()[0]), found.front()[1]);
        return text ? draft_from_json(*text) : std::nullopt;
    });
}

Kept<void> DeskStore::forget_draft(model::CallId call) {
    return guarded([&] {
        DeskTransaction transaction(*file_);
        file_->change("delete from drafts where call = :call", {call.to_string()});
        forget_kits();
        transaction.commit();
    });
}

Kept<std::optional<form::KitFiles>> DeskStore::kit(const std::string& name) {
    return guarded([&]() -> std::optional<form::KitFiles> {
        const auto found = file_->rows("select sealed from kits where name = :name", 1, {name});
        const auto text = found.empty() ? std::nullopt : unsealed(kit_place(name), found.front().front());
        if (!text) return std::nullopt;
        auto kit = api::from_json<api::PublishKit>(*text, kit_limits);
        if (!kit) return std::nullopt;
        return std::move(kit->files);
    });
}

Kept<void> DeskStore::keep_newest(const api::KitSource& kit) {
    return guarded([&] {
        const auto name = newest_name(kit.project);
        file_->change(
            "insert into kits (name, sealed) values (:name, :sealed) "
            "on conflict (name) do update set sealed = excluded.sealed",
            {name, sealed(kit_place(name), api::to_json(kit))});
    });
}

Kept<std::optional<api::KitSource>> DeskStore::newest_kit(const std::string& project) {
    return guarded([&]() -> std::optional<api::KitSource> {
        const auto name = newest_name(project);
        const auto found = file_->rows("select sealed from kits where name = :name", 1, {name});
        const auto text = found.empty() ? std::nullopt : unsealed(kit_place(name), found.front().front());
        auto kit = text ? api::from_json<api::KitSource>(*text, kit_limits) : tl::unexpected(model::Problems{});
        if (!kit) return std::nullopt;
        return std::move(*kit);
    });
}

Kept<void> DeskStore::finish(const OutboxItem& item, const form::KitFiles& kit) {
    return guarded([&] {
        const std::string kind = kind_name(item.kind);
        const auto call = item.call.to_string();
        const auto name = kit_name(item.contents);
        DeskTransaction transaction(*file_);
        keep_kit(name, kit);
        file_->change(
            "insert into outbox (kind, call, kit, attention, sealed, only_by) "
            "values (:kind, :call, :kit, :attention, :sealed, :only_by) "
            "on conflict (kind, call) do update set attention = excluded.attention, sealed = excluded.sealed",
            {kind, call, name, item.attention.empty() ? "" : sealed(outbox_place(kind, call) + "/why", item.attention),
             sealed(outbox_place(kind, call), to_json(item)), only_by(item)});
        if (item.kind == OutboxKind::call) file_->change("delete from drafts where call = :call", {call});
        transaction.commit();
    });
}

// A row of `items`.
OutboxItem DeskStore::item_of(const std::vector<std::string>& row) {
    const auto place = outbox_place(row[1], row[2]);
    const auto text = unsealed(place, row[4]);
    auto item = text ? outbox_item_from_json(*text) : std::nullopt;
    if (!item) throw Refused{Trouble::damaged};
    item->seq = std::stoll(row[0]);
    item->kind = row[1] == kind_name(OutboxKind::call) ? OutboxKind::call : OutboxKind::telemetry;
    if (!row[3].empty()) item->attention = unsealed(place + "/why", row[3]).value_or("");
    return std::move(*item);
}

std::vector<OutboxItem> DeskStore::items(const std::string& which, const std::vector<std::string>& values) {
    std::vector<OutboxItem> found;
    for (const auto& row : file_->rows("select seq, kind, call, attention, sealed from outbox " + which, 5, values))
        found.push_back(item_of(row));
    return found;
}

Kept<std::optional<OutboxItem>> DeskStore::next_to_deliver(bool also_attention, model::UserId who) {
    return guarded([&]() -> std::optional<OutboxItem> {
        const std::string which = also_attention ? "" : "and attention = '' ";
        auto found = items("where only_by in ('', :who) " + which + "order by seq limit 1", {who.to_string()});
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    });
}

Kept<KeptOnDesk> DeskStore::everything() {
    return guarded([&] {
        KeptOnDesk kept{items("order by seq", {}), {}};
        for (const auto& row : file_->rows("select call, sealed from drafts order by rowid", 2)) {
            const auto text = unsealed(draft_place(row[0]), row[1]);
            auto draft = text ? draft_from_json(*text) : std::nullopt;
            if (draft) kept.drafts.push_back(std::move(*draft));
        }
        return kept;
    });
}

Kept<void> DeskStore::delivered(std::int64_t seq) {
    return guarded([&] {
        DeskTransaction transaction(*file_);
        file_->change("delete from outbox where seq = cast(:seq as integer)", {std::to_string(seq)});
        forget_kits();
        transaction.commit();
        if (file_->rows("select 1 from outbox union select 1 from drafts limit 1", 1).empty())
            file_->rows("pragma wal_checkpoint(truncate)", 3);
    });
}

Kept<void> DeskStore::needs_attention(std::int64_t seq, const std::string& why) {
    return guarded([&] {
        const auto of =
            file_->rows("select kind, call from outbox where seq = cast(:seq as integer)", 2, {std::to_string(seq)});
        if (of.empty()) return;
        file_->change("update outbox set attention = :why where seq = cast(:seq as integer)",
                      {sealed(outbox_place(of.front()[0], of.front()[1]) + "/why", why), std::to_string(seq)});
    });
}

Kept<void> DeskStore::try_again_all() {
    return guarded([&] { file_->change("update outbox set attention = ''"); });
}

Kept<OutboxCount> DeskStore::outbox(model::UserId who) {
    return guarded([&] {
        const auto found = file_->rows(
            "select coalesce(sum(attention = '' and kind = 'call'), 0), coalesce(sum(attention <> ''), 0), "
            "coalesce(sum(attention = '' and only_by in ('', :who)), 0) from outbox",
            3, {who.to_string()});
        return OutboxCount{std::stoi(found.front()[0]), std::stoi(found.front()[1]), std::stoi(found.front()[2])};
    });
}

Kept<std::set<model::CallId>> DeskStore::calls_waiting() {
    return guarded([&] {
        std::set<model::CallId> calls;
        for (const auto& row : file_->rows("select call from outbox where kind = 'call' and attention = ''", 1))
            if (const auto call = model::CallId::parse(row.front())) calls.insert(*call);
        return calls;
    });
}

}  // namespace cts::desk
