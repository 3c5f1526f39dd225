// Descriptions (shape.h) of log-in and users.
#pragma once

#include "shared/api/describe_common.h"

namespace cts::api {

template <class Shape, Of<model::Memberships> M>
void describe(Shape& shape, M& m) {
    shape.with_default("skills", m.skills);
    shape.with_default("districts", m.districts);
    shape.with_default("departments", m.departments);
}

template <class Shape, Of<model::User> M>
void describe(Shape& shape, M& m) {
    shape.with_default("id", m.id);  // of a new user: given by the server
    shape.member("login", m.login);
    shape.member("number", m.number);
    shape.member("display_name", m.display_name);
    shape.member("roles", m.roles);
    shape.with_default("spoken_languages", m.spoken_languages);
    shape.with_default("language", m.language);
    shape.with_default("active", m.active);
    shape.with_default("memberships", m.memberships);
}

template <class Shape, Of<LogIn> M>
void describe(Shape& shape, M& m) {
    shape.member("login", m.login);
    shape.member("password", m.password);
    shape.member("desk", m.desk);
}

template <class Shape, Of<LoggedIn> M>
void describe(Shape& shape, M& m) {
    shape.member("token", m.token);
    shape.member("expires_at", m.expires_at);
    shape.member("user", m.user);
    shape.member("server_time", m.server_time);
    shape.member("desk_secret", m.desk_secret);
}

template <class Shape, Of<NewUser> M>
void describe(Shape& shape, M& m) {
    shape.member("user", m.user);
    shape.member("password", m.password);
}

template <class Shape, Of<Colleague> M>
void describe(Shape& shape, M& m) {
    shape.member("id", m.id);
    shape.member("number", m.number);
    shape.member("display_name", m.display_name);
    shape.member("spoken_languages", m.spoken_languages);
    shape.member("roles", m.roles);
    shape.with_default("memberships", m.memberships);
}

template <class Shape, Of<Colleagues> M>
void describe(Shape& shape, M& m) {
    shape.member("items", m.items);
}

}  // namespace cts::api
