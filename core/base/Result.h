// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace lesiondesk
{

/// Why something of the outside world could not be done: one sentence for the user that says what,
/// where and what to do. Cancelled marks the user's own wish, which is no failure to report.
struct Error {
    enum class Kind { Failed, Cancelled };
    QString message;
    Kind kind = Kind::Failed;

    static Error cancelled() { return {QStringLiteral("Cancelled."), Kind::Cancelled}; }
};

/// A value or the reason why there is none. Assertions guard our own mistakes: value() on an error
/// and error() on a value are bugs.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    T &value() &
    {
        assert(hasValue());
        return std::get<0>(m_state);
    }
    const T &value() const &
    {
        assert(hasValue());
        return std::get<0>(m_state);
    }
    T value() &&
    {
        assert(hasValue());
        return std::get<0>(std::move(m_state));
    }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const
    {
        assert(!hasValue());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool hasValue() const { return !m_error; }
    explicit operator bool() const { return hasValue(); }
    const Error &error() const
    {
        assert(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

inline Error failure(QString message)
{
    return Error{std::move(message), Error::Kind::Failed};
}

} // namespace lesiondesk

/// Leaves the function with the error of a Result<void>-like expression.
#define LD_TRY(expression)                                                                         \
    do {                                                                                           \
        if (auto ldTryResult = (expression); !ldTryResult)                                         \
            return ldTryResult.error();                                                            \
    } while (false)

#define LD_TRY_CONCAT_(a, b) a##b
#define LD_TRY_CONCAT(a, b) LD_TRY_CONCAT_(a, b)
#define LD_TRY_ASSIGN_(target, expression, temporary)                                              \
    auto temporary = (expression);                                                                 \
    if (!temporary)                                                                                \
        return temporary.error();                                                                  \
    target = *std::move(temporary)

/// LD_TRY_ASSIGN(const auto rows, store.rows()): declares the value or leaves with the error.
#define LD_TRY_ASSIGN(target, expression)                                                          \
    LD_TRY_ASSIGN_(target, expression, LD_TRY_CONCAT(ldTry, __LINE__))
