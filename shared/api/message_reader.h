// JSON into a message, strictly: everything wrong is noted with its JSON pointer, reading goes on.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "shared/api/codec.h"
#include "shared/api/json_pointer.h"
#include "shared/api/shape.h"
#include "shared/api/wire_names.h"

namespace cts::api {

class MessageReader;

// One value of the document, where it stands, and where its problems go.
struct Spot {
    const nlohmann::json& value;
    std::string pointer;
    model::Problems& problems;
    std::map<std::string, WireKind>* kinds = nullptr;

    void refuse(model::Reason reason) const;
    void refuse_name(model::Reason reason, const std::string& name) const;  // of a member unknown or missing
    bool expect(bool holds, const char* json_type) const;                   // else wrong_json_type
    bool is_text() const { return expect(value.is_string(), "string"); }
};

void read(const Spot& spot, std::string& into);
void read(const Spot& spot, bool& into);
void read(const Spot& spot, int& into);
void read(const Spot& spot, std::int64_t& into);
void read(const Spot& spot, std::uint32_t& into);
void read(const Spot& spot, Instant& into);
void read(const Spot& spot, std::chrono::milliseconds& into);
void read_answers(const Spot& spot, form::Answers& into);

template <class Kind>
void read(const Spot& spot, model::Id<Kind>& into) {
    if (!spot.is_text()) return;
    const auto id = model::Id<Kind>::parse(spot.value.template get_ref<const std::string&>());
    if (id) into = *id;
    if (!id) spot.refuse(model::Reason::bad_member);
}

template <NamedValue Enumeration>
void read(const Spot& spot, Enumeration& into) {
    if (spot.is_text() && !from_wire_name(spot.value.template get_ref<const std::string&>(), into))
        spot.refuse(model::Reason::bad_member);
}

template <class Item>
void read(const Spot& spot, std::vector<Item>& into);
template <class Item>
void read(const Spot& spot, std::set<Item>& into);
template <class Item>
void read(const Spot& spot, std::map<std::string, Item>& into);

class MessageReader {
  public:
    explicit MessageReader(const Spot& spot) : spot_(spot) { spot.expect(spot.value.is_object(), "object"); }
    ~MessageReader() { refuse_unknown_members(); }
    MessageReader(const MessageReader&) = delete;

    template <class T>
    void member(const char* name, T& into) {
        if (!with_default(name, into) && spot_.value.is_object()) note_missing(name);
    }
    template <class T>
    void member(const char* name, std::optional<T>& into) {
        T value{};
        if (with_default(name, value)) into = std::move(value);
    }
    template <class T>
    void member(const char* name, Patched<T>& into) {
        const nlohmann::json* found = find(name);
        if (found && found->is_null()) into = not_set;
        if (!found || found->is_null()) return;
        T value{};
        with_default(name, value);
        into = std::move(value);
    }
    template <class T>
    bool with_default(const char* name, T& into);
    template <class T>
    void unless_empty(const char* name, T& into) {
        with_default(name, into);
    }
    void said(const char* name, const model::Problem&) { known_.insert(name); }
    void answers(const char* name, form::Answers& into);
    void form_of(const Call&) {}

  private:
    const nlohmann::json* find(const char* name);
    void note_missing(const char* name);
    void refuse_unknown_members();

    const Spot& spot_;
    std::set<std::string, std::less<>> known_;
};

// A message within a message: whatever has a description.
template <class Message>
    requires requires(MessageReader& reader, Message& message) { describe(reader, message); }
void read(const Spot& spot, Message& into) {
    MessageReader reader(spot);
    describe(reader, into);
}

template <class T>
bool MessageReader::with_default(const char* name, T& into) {
    const nlohmann::json* found = find(name);
    if (found) read(Spot{*found, pointer_to(spot_.pointer, name), spot_.problems, spot_.kinds}, into);
    return found != nullptr;
}

template <class Item>
void read(const Spot& spot, std::vector<Item>& into) {
    if (!spot.expect(spot.value.is_array(), "array")) return;
    for (std::size_t i = 0; i < spot.value.size(); ++i)
        read(Spot{spot.value[i], pointer_to(spot.pointer, i), spot.problems, spot.kinds}, into.emplace_back());
}

template <class Item>
void read(const Spot& spot, std::set<Item>& into) {
    std::vector<Item> items;
    read(spot, items);
    into = std::set<Item>(items.begin(), items.end());
}

template <class Item>
void read(const Spot& spot, std::map<std::string, Item>& into) {
    if (!spot.expect(spot.value.is_object(), "object")) return;
    for (const auto& [name, value] : spot.value.items())
        read(Spot{value, pointer_to(spot.pointer, name), spot.problems, spot.kinds}, into[name]);
}

template <class Message>
tl::expected<Message, model::Problems> read_message(std::string_view text, const JsonLimits& limits,
                                                    std::map<std::string, WireKind>* kinds = nullptr) {
    const auto document = parse_json(text, limits);
    if (!document) return tl::unexpected(model::Problems{document.error()});
    Message message{};
    model::Problems problems;
    read(Spot{*document, "", problems, kinds}, message);
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return message;
}

}  // namespace cts::api
