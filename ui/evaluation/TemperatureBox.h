// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/TemperatureFit.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace lesiondesk
{

/// On which part the temperature is to be fitted, and beside it what came of that or why it was
/// refused. Values in, signals out.
class TemperatureBox final : public QWidget
{
    Q_OBJECT

public:
    explicit TemperatureBox(QWidget *parent = nullptr);

    /// Keeps the chosen part where it is still among them.
    void setParts(const std::vector<ValidationPart> &parts);
    std::optional<EvalScope> chosen() const; ///< none: no temperature is wished
    const std::vector<ValidationPart> &parts() const { return m_parts; }

    void showWorking();
    void showNothing();
    void showError(const QString &sentence);
    void showFit(const TemperatureFit &fit, std::optional<double> before,
                 std::optional<double> after, const std::optional<Interval> &intervalAfter);

Q_SIGNALS:
    void partChosen(); ///< by the user

private:
    QString name(const ValidationPart &part) const;

    std::vector<ValidationPart> m_parts;
    QComboBox *m_choice;
    QLabel *m_text;
};

} // namespace lesiondesk
