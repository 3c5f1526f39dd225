// A message into JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "shared/api/codec.h"
#include "shared/api/shape.h"
#include "shared/api/wire_names.h"

namespace cts::api {

struct WriteContext {
    const Words& words;
    std::shared_ptr<const form::Definition> definition{};  // of the call being written
};

nlohmann::json answers_json(const form::Answers& answers, const form::Definition* definition);

inline nlohmann::json write(WriteContext&, const std::string& value) {
    return value;
}
inline nlohmann::json write(WriteContext&, std::int64_t value) {
    return value;
}
inline nlohmann::json write(WriteContext&, int value) {
    return value;
}
inline nlohmann::json write(WriteContext&, std::uint32_t value) {
    return value;
}
inline nlohmann::json write(WriteContext&, bool value) {
    return value;
}
inline nlohmann::json write(WriteContext&, Instant value) {
    return value.to_iso8601();
}
inline nlohmann::json write(WriteContext&, std::chrono::milliseconds value) {
    return model::format_duration(value);
}
template <class Kind>
nlohmann::json write(WriteContext&, const model::Id<Kind>& id) {
    return id.to_string();
}
template <NamedValue Enumeration>
nlohmann::json write(WriteContext&, Enumeration value) {
    return wire_name(value);
}
template <class Item>
nlohmann::json write(WriteContext& context, const std::vector<Item>& items);
template <class Item>
nlohmann::json write(WriteContext& context, const std::set<Item>& items);
template <class Item>
nlohmann::json write(WriteContext& context, const std::map<std::string, Item>& items);

class MessageWriter {
  public:
    explicit MessageWriter(WriteContext& context) : context_(context) {}

    template <class T>
    void member(const char* name, const T& value) {
        object_[name] = write(context_, value);
    }
    template <class T>
    void member(const char* name, const std::optional<T>& value) {
        if (value) object_[name] = write(context_, *value);
    }
    template <class T>
    void member(const char* name, const Patched<T>& value) {
        if (value.stays()) return;
        object_[name] = value.value() ? write(context_, *value.value()) : nlohmann::json(nullptr);
    }
    template <class T>
    void with_default(const char* name, const T& value) {
        member(name, value);
    }
    template <class T>
    void unless_empty(const char* name, const T& value) {
        if (!value.empty()) member(name, value);
    }
    void said(const char* name, const model::Problem& problem) {
        if (context_.words.sentence) object_[name] = context_.words.sentence(problem);
    }
    void answers(const char* name, const form::Answers& answers) {
        object_[name] = answers_json(answers, context_.definition.get());
    }
    void form_of(const Call& call) {
        context_.definition = context_.words.definition_of ? context_.words.definition_of(call) : nullptr;
    }
    nlohmann::json take() { return std::move(object_); }

  private:
    WriteContext& context_;
    nlohmann::json object_ = nlohmann::json::object();
};

template <class Message>
    requires requires(MessageWriter& writer, const Message& message) { describe(writer, message); }
nlohmann::json write(WriteContext& context, const Message& message) {
    MessageWriter writer(context);
    describe(writer, message);
    return writer.take();
}

template <class Item>
nlohmann::json write(WriteContext& context, const std::vector<Item>& items) {
    nlohmann::json array = nlohmann::json::array();
    for (const Item& item : items) array.push_back(write(context, item));
    return array;
}

template <class Item>
nlohmann::json write(WriteContext& context, const std::set<Item>& items) {
    nlohmann::json array = nlohmann::json::array();
    for (const Item& item : items) array.push_back(write(context, item));
    return array;
}

template <class Item>
nlohmann::json write(WriteContext& context, const std::map<std::string, Item>& items) {
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [name, item] : items) object[name] = write(context, item);
    return object;
}

template <class Message>
std::string write_message(const Message& message, const Words& words,
                          std::shared_ptr<const form::Definition> definition = nullptr) {
    WriteContext context{words, std::move(definition)};
    return write(context, message).dump();
}

}  // namespace cts::api
