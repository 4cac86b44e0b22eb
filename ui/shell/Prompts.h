// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace lesiondesk
{

/// Every question that stops the user goes through here, so that tests can answer it. Asked only
/// before what cannot be undone, or for a file.
class Prompts
{
public:
    virtual ~Prompts() = default;
    virtual bool confirm(QWidget *parent, const QString &title, const QString &text,
                         const QString &acceptLabel) = 0;
    virtual void showError(QWidget *parent, const QString &title, const QString &text) = 0;
    virtual std::optional<QString> text(QWidget *parent, const QString &title, const QString &label,
                                        const QString &initial) = 0;
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    virtual QString openFolder(QWidget *parent, const QString &title) = 0;
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggestion,
                             const QString &filter) = 0;
};

} // namespace lesiondesk
