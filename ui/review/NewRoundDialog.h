// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "core/domain/Reading.h"
#include "core/review/RoundSources.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace lesiondesk
{

/// Asks for what a round is made of. Shown with open(); makes nothing itself. The suggested name
/// says nothing about the images: a caption such as "true BCC" would give labels away.
class NewRoundDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `offered` comes first among the sources when it holds images.
    NewRoundDialog(const QString &suggestedName, const QString &reader, const ImageSet &offered,
                   const std::vector<RoundSource> &sources, QWidget *parent = nullptr);

    QString name() const;
    RoundMode mode() const;
    QString reader() const;
    /// The chosen source; none: the offered images.
    std::optional<RoundSource> source() const;
    /// Says why the round could not be made; the dialog stays.
    void showProblem(const QString &text);

Q_SIGNALS:
    /// Everything is filled in and "Make" was pressed. The owner makes the round and closes.
    void makeRequested();

private:
    void updateMake();

    std::vector<RoundSource> m_sources;
    bool m_hasOffer;
    QLineEdit *m_name;
    QRadioButton *m_validating;
    QRadioButton *m_blind;
    QComboBox *m_source;
    QLineEdit *m_reader;
    QLabel *m_problem;
    QPushButton *m_make;
};

} // namespace lesiondesk
