#include "server/service/people.h"

#include "shared/model/text.h"

namespace cts::service {

using vault::IndexKind;

namespace {

constexpr std::string_view table = "contact";

}  // namespace

storage::ContactRecord sealed_person(const vault::Vault& vault, model::ContactId id, const Person& person) {
    storage::ContactRecord contact;
    const std::string row = id.to_string();
    contact.id = id;
    contact.key = vault.new_contact_key(row);
    const SealedBeside values{vault, contact.key};
    contact.name = values.seal(table, "name", row, person.name);
    contact.salutation = values.seal(table, "salutation", row, person.salutation);
    contact.phone = values.seal(table, "phone", row, person.phone.text);
    contact.phone_index = phone_index(vault, person.phone);
    contact.last_four_index = vault.index(IndexKind::last_four, model::last_four_digits(person.phone));
    contact.name_index = vault.index(IndexKind::name, model::normalise_name(person.name));
    return contact;
}

Person unsealed_person(const vault::Vault& vault, const storage::ContactRecord& contact) {
    const SealedBeside values{vault, contact.key};
    const std::string row = contact.id.to_string();
    Person person;
    person.name = values.unseal(table, "name", row, contact.name);
    person.salutation = values.unseal(table, "salutation", row, contact.salutation);
    person.phone.text = values.unseal(table, "phone", row, contact.phone);
    person.phone.service = !person.phone.text.starts_with('+');
    return person;
}

vault::BlindIndex phone_index(const vault::Vault& vault, const model::PhoneNumber& number) {
    return vault.index(IndexKind::phone, number.text);
}

vault::Sealed SealedBeside::seal(std::string_view in_table, std::string_view column, const std::string& row,
                                 std::string_view plain) const {
    if (plain.empty()) return {};
    return vault.seal(key, {in_table, column, row}, plain);
}

std::string SealedBeside::unseal(std::string_view in_table, std::string_view column, const std::string& row,
                                 const vault::Sealed& sealed) const {
    if (sealed.text.empty() || key.text.empty()) return {};
    return vault.unseal(key, {in_table, column, row}, sealed).value_or(std::string());
}

}  // namespace cts::service
