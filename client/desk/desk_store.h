// What this PC keeps of its agents' work until the server has acknowledged it (O): drafts of calls under way and of
// tickets, the outbox in order, the kits they are typed by, and who has logged in here. Everything of value is sealed
// under the desk's key (key_ring.h); acknowledged, it is gone from the file, overwritten. It promises that what `keep`,
// `finish` or `add` has said yes to survives a kill and a power cut. It knows no server, no screen and no words.
// Functions block for a disk's time (log-in: some 100 ms more); safe on many threads, but not for the screen's; only
// state() never waits for a disk.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>

#include "client/desk/draft.h"
#include "client/desk/ticket_draft.h"
#include "client/desk/trouble.h"

namespace cts::desk {

class DeskFile;
struct Key;

struct DeskState {
    std::optional<Trouble> trouble;   // why nothing is kept now; nullopt: what is kept is safe
    std::filesystem::path put_aside;  // what could not be read stands there; empty: everything could
    bool open = false;                // somebody has logged in
};

struct Refusal {  // of a log-in while the server is away
    enum class Why { unknown, wrong_password, wait, unavailable } why{};
    std::chrono::seconds wait{0};
};

struct KeptOnDesk {                  // for people to look at
    std::vector<OutboxItem> outbox;  // in order, what was measured in the calls too
    std::vector<Draft> drafts;       // of everybody who works at this PC, oldest first
};

struct OutboxCount {
    int waiting = 0;  // calls
    int attention = 0;
    int to_send = 0;  // all that waits and may be sent now, what was measured in the calls too
};

class DeskStore {
  public:
    explicit DeskStore(std::filesystem::path file, long most_pages = 0);
    ~DeskStore();

    DeskState state() const;
    std::optional<std::string> id() const;  // UUID, for LogIn::desk; nullopt: there is no desk

    // After the server has accepted the log-in; `secret` is what it said of this desk.
    Kept<void> open_with_server(const std::string& login, const std::string& password,
                                const std::optional<std::string>& secret);
    tl::expected<KnownUser, Refusal> open_alone(const std::string& login, const std::string& password,
                                                model::Instant now);
    Kept<void> know(const KnownUser& user);

    Kept<void> keep(const Draft& draft, const form::KitFiles& kit);  // the newest state of its call
    Kept<std::optional<Draft>> draft_of(model::UserId user);         // the newest
    Kept<void> forget_draft(model::CallId call);
    Kept<std::optional<form::KitFiles>> kit(const std::string& name);
    Kept<void> keep_newest(const api::KitSource& kit);  // of its project, for calls taken while no server answers
    Kept<std::optional<api::KitSource>> newest_kit(const std::string& project);  // its code

    Kept<void> keep_ticket(const TicketDraft& draft);  // the newest state of what its user typed into it
    Kept<void> forget_ticket(model::UserId user, model::FollowUpId ticket);
    Kept<std::vector<TicketDraft>> tickets_of(model::UserId user);

    Kept<void> finish(const OutboxItem& item, const form::KitFiles& kit);  // its draft goes in the same transaction
    // By order. What was taken without a slip is its own agent's to deliver (only `who`'s); the rest is anybody's.
    Kept<std::optional<OutboxItem>> next_to_deliver(bool also_attention, model::UserId who = {});
    Kept<void> delivered(std::int64_t seq);
    Kept<void> needs_attention(std::int64_t seq, const std::string& why);  // a sentence; stays until it is delivered
    Kept<void> try_again_all();                                            // those that needed attention wait again
    Kept<OutboxCount> outbox(model::UserId who = {});
    Kept<std::set<model::CallId>> calls_waiting();  // in the outbox, those that need attention apart
    Kept<KeptOnDesk> everything();

  private:
    template <class Action>
    auto guarded(Action action) -> Kept<decltype(action())>;
    Trouble note(Trouble trouble);
    void note_success();
    void note_aside(std::filesystem::path copy);
    void use(const Key& key);
    void keep_kit(const std::string& name, const form::KitFiles& kit);
    void forget_kits();
    void check_rows();
    std::string sealed(const std::string& place, const std::string& text);
    std::optional<std::string> unsealed(const std::string& place, const std::string& text);
    OutboxItem item_of(const std::vector<std::string>& row);
    std::vector<OutboxItem> items(const std::string& which, const std::vector<std::string>& values);

    std::filesystem::path path_;
    long most_pages_;
    mutable std::mutex mutex_;
    std::unique_ptr<DeskFile> file_;
    std::unique_ptr<Key> key_;
    mutable std::mutex state_mutex_;
    DeskState state_;
};

}  // namespace cts::desk
